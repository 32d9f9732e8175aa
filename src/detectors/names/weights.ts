/** Weights of the features of names, in log-odds; written by bench/fit-names.js from labeled text. */

/** Log-odds of a token of which nothing is known. */
const TOKEN_BIAS = -3.1;

const TOKENS = `
after2:and=0.3 after2:by=-0.3 after2:g0=-0.5 after2:g1=-0.3 after2:g2=0.7 after2:in=-0.1 after2:kin=0.7 after2:month=-0.5 after2:my=0.6
after2:of=-0.2 after2:org=-0.8 after2:rank=0.2 after2:role=0.5 after2:said=0.5 after2:site=-0.7 after2:suffix=-0.2 after2:thing=-0.6
after2:to=0.2 after2:told=0.3 after2:was=0.4 after2:who=1.4 after:!=0.5 after:"=-0.8 after:#=0.6 after:$=-0.1 after:&=0.8 after:'=0.6
after:'s=1 after:(=0.4 after:)=-1.4 after:*=-0.4 after:+=-0.5 after:,=0.4 after:.=0.6 after:/=-0.8 after::=0.7 after:;=-0.4 after:<=-0.8
after:==-0.5 after:>=-0.1 after:?=1.9 after:@=-0.6 after:[=0.8 after:\\=-0.1 after:]=-0.5 after:_=-0.9 after:\`=-0.3 after:and:c=0.4
after:and:l=0.7 after:by:c=0.3 after:by:l=-0.4 after:cap=0.3 after:caps=-0.4 after:end=0.4 after:function:c=-0.7 after:function:l=0.1
after:g0f0=-0.2 after:g0f1=0.5 after:g0f2=1.6 after:g1f1=-0.4 after:g1f2=1.9 after:g2f0=0.2 after:g2f1=0.6 after:g2f2=1.2 after:glued=-0.3
after:in:c=0.5 after:in:l=-0.1 after:initial=1.4 after:is:l=0.3 after:kin:c=-0.5 after:kin:l=0.4 after:line=0.9 after:low=0.7
after:lower=0.1 after:mixed=-1.5 after:month:c=-1.1 after:month:l=-0.5 after:my:c=0.4 after:my:l=1.5 after:nation:c=-0.5 after:number=-0.7
after:of:l=-0.5 after:org:c=-2 after:org:l=-1.1 after:particle=0.3 after:rank:c=0.3 after:rank:l=-0.5 after:role:c=1.4 after:role:l=-1
after:said:c=0.4 after:said:l=1.7 after:site:c=-1.8 after:site:l=-0.6 after:the:c=-0.4 after:the:l=-0.2 after:thing:c=-0.8
after:thing:l=-0.4 after:title:c=-0.2 after:to:l=0.1 after:told:c=-0.4 after:told:l=0.3 after:w0=1.1 after:w0p=-0.2 after:w1=-0.3
after:w1p=-0.9 after:w2=-0.6 after:w2p=-0.6 after:w3=-0.5 after:w3p=0.4 after:was:c=1.9 after:was:l=1.2 after:who:l=0.6 after:{=-0.5
after:|=0.3 after:}=-0.6 after:~=-0.1 after:–=0.1 after:—=0.1 after:‘=-0.1 after:’=1 after:…=-1.1 after:→=-0.1 after:和=-0.2 after:的=-0.4
before2:and=0.3 before2:by=0.9 before2:g0=-0.3 before2:g1=0.3 before2:g2=1.1 before2:in=-1.2 before2:is=0.4 before2:kin=0.8
before2:month=-1.2 before2:my=1 before2:nation=-0.4 before2:of=-0.5 before2:org=-0.1 before2:rank=1.8 before2:role=1.1 before2:said=0.8
before2:site=-0.3 before2:suffix=-0.1 before2:the=-0.4 before2:thing=-0.3 before2:title=2.1 before2:told=0.4 before2:was=0.7
before2:who=0.6 before:!=-0.8 before:#=0.1 before:$=-0.2 before:%=-0.1 before:&=0.8 before:'=0.4 before:(=0.3 before:)=-0.2 before:*=0.3
before:+=-0.6 before:,=0.5 before:-=0.1 before:.=0.1 before:/=-0.5 before::=0.6 before:;=0.5 before:<=-0.9 before:==-0.7 before:>=0.4
before:?=1.4 before:@=-1.1 before:[=-1 before:\\=0.2 before:]=0.3 before:^=1 before:_=-0.7 before:\`=-0.4 before:and:c=0.8 before:and:l=0.7
before:by:c=1 before:by:l=0.7 before:cap=0.4 before:caps=0.2 before:end=0.2 before:function:c=-0.3 before:g0f0=-0.3 before:g0f1=-0.6
before:g0f2=-0.3 before:g1f0=1.3 before:g1f1=1.1 before:g1f2=0.6 before:g2f0=2.7 before:g2f1=2.8 before:g2f2=2.9 before:glued=-0.8
before:in:c=-1.4 before:in:l=-1.5 before:initial=1.3 before:is:l=-0.1 before:kin:c=-0.1 before:kin:l=1.2 before:line=-1.3 before:low=-0.4
before:lower=0.3 before:mixed=-0.7 before:month:c=-1.2 before:month:l=-0.1 before:my:c=-0.9 before:my:l=-1 before:nation:c=-1.5
before:number=-0.9 before:of:c=0.1 before:of:l=-1 before:org:c=-0.9 before:org:l=-1 before:particle=0.7 before:rank:c=1.9
before:rank:l=1.4 before:role:c=0.5 before:role:l=2 before:said:c=0.2 before:said:l=1.4 before:site:c=-1.6 before:site:l=-0.5
before:the:c=-1 before:the:l=-0.8 before:thing:c=-0.6 before:thing:l=-0.6 before:title:c=1.3 before:to:c=0.3 before:to:l=-0.1
before:told:c=1.4 before:told:l=1.2 before:w0=0.8 before:w1=-0.1 before:w1p=-1.3 before:w2=0.1 before:w2p=-0.5 before:w3=0.6
before:w3p=-0.3 before:was:c=0.6 before:was:l=1.2 before:{=-0.2 before:|=-0.5 before:}=-0.5 before:—=0.5 before:“=-0.4 before:”=-0.2
before:…=-1.4 before:→=-0.3 before:─=-0.2 before:。=-0.1 before:和=-0.3 before:在=-0.4 before:的=-0.2 before:，=-0.1 cap=0.5 caps=-0.9
ending=0.3 first:g0w0=0.3 first:g0w1=-0.6 first:g0w3=0.2 first:g1w0=0.9 first:g1w1=-0.6 first:g1w2=0.3 first:g1w3=0.5 first:g2w0=1
first:g2w1=-0.5 first:g2w2=0.2 first:g2w3=1.5 joined=-1.6 low=-0.1 mixed=-0.7 place:g0f0=-1.7 place:g0f1=-1.5 place:g0f2=-0.6
place:g1f0=-2.3 place:g1f1=-1.6 place:g1f2=-0.7 place:g2f0=-1.6 place:g2f1=-0.4 place:g2f2=-0.1 self:by=-0.9 self:g0f0w0=-0.1
self:g0f0w1=-1 self:g0f0w2=-1.4 self:g0f0w3=-0.9 self:g0f1w0=0.8 self:g0f1w1=-1.3 self:g0f1w2=-0.4 self:g0f1w3=0.9 self:g0f2w0=1.5
self:g0f2w1=-0.4 self:g0f2w2=0.5 self:g0f2w3=0.9 self:g1f0w0=1.5 self:g1f0w1=-1.4 self:g1f0w2=-1.2 self:g1f0w3=0.9 self:g1f1w0=1.5
self:g1f1w1=-0.9 self:g1f1w2=-0.4 self:g1f1w3=1.1 self:g1f2w0=2 self:g1f2w1=-0.7 self:g1f2w2=-0.1 self:g1f2w3=1 self:g2f0w0=3.1
self:g2f0w2=1.5 self:g2f0w3=1.2 self:g2f1w0=3 self:g2f1w1=1.6 self:g2f1w2=1.7 self:g2f1w3=2.9 self:g2f2w0=3.2 self:g2f2w1=-0.1
self:g2f2w2=2 self:g2f2w3=1.9 self:kin=-0.6 self:month=-2.2 self:nation=-2.2 self:org=-1.3 self:rank=1.2 self:role=0.7 self:said=-0.9
self:site=-0.7 self:suffix=1.7 self:thing=-1 self:to=-1.1 self:told=-1.1 self:was=-1 short=-0.4 sound:-1=-0.3 sound:-2=-0.6 sound:-3=-0.5
sound:-4=-0.9 sound:0=-0.2 sound:1=0.5 sound:2=0.6 sound:3=0.9 sound:4=1
`;

/** Log-odds of tokens that read like a name, of which nothing else is known. */
const WHOLE_BIAS = -0.8;

const WHOLES = `
after2:!=0.3 after2:"=1.3 after2:#=0.2 after2:$=-0.3 after2:%=-0.2 after2:&=0.2 after2:'=0.4 after2:'s=0.2 after2:(=-0.7 after2:)=-0.5
after2:+=-0.1 after2:,=-0.3 after2:-=-0.2 after2:.=-0.2 after2:/=-0.7 after2::=-0.5 after2:;=-0.1 after2:<=-0.2 after2:?=0.2 after2:@=-0.1
after2:[=0.2 after2:_=-0.5 after2:and=-0.7 after2:by=0.3 after2:cap=0.1 after2:caps=-0.6 after2:end=0.3 after2:function=0.2 after2:in=0.1
after2:initial=0.9 after2:kin=0.5 after2:lower=0.1 after2:mixed=-0.9 after2:month=-0.2 after2:my=0.5 after2:nation=-0.2 after2:number=-0.5
after2:of=0.7 after2:org=-0.3 after2:rank=0.4 after2:role=0.2 after2:said=0.1 after2:site=-0.1 after2:the=-0.3 after2:thing=-0.3
after2:title=-0.1 after2:to=0.1 after2:told=0.6 after2:was=-0.4 after2:who=0.1 after2:{=-0.1 after2:|=0.7 after2:§=0.1 after2:“=0.1
after2:„=-0.1 after2:…=0.5 after:!=0.3 after:"=0.3 after:#=0.8 after:&=-0.4 after:'=0.4 after:(=-0.2 after:)=0.2 after:,=0.1 after:-=-0.1
after:/=-0.6 after::=0.6 after:<=-0.1 after:>=1.2 after:?=0.4 after:@=0.5 after:[=0.5 after:_=-0.5 after:by=-0.5 after:cap=-1
after:caps=-1.1 after:end=0.2 after:function=0.4 after:initial=-0.3 after:kin=0.2 after:lower=-0.1 after:mixed=-0.1 after:month=-0.2
after:my=0.8 after:number=-0.3 after:of=1 after:org=-1.8 after:rank=-0.7 after:role=-0.9 after:said=0.6 after:site=-0.8 after:the=-0.1
after:thing=0.9 after:to=0.1 after:told=0.1 after:was=0.6 after:who=0.3 after:–=0.1 after:—=0.2 after:’=0.5 after:“=0.1 after:”=0.2
after:…=-0.1 after:←=-0.2 after:→=-0.1 again:21=-0.1 again:22=0.6 again:23=0.6 again:31=-1.3 again:32=-0.4 again:33=-0.3 before2:!=0.3
before2:"=1 before2:#=0.4 before2:%=-0.6 before2:'=0.9 before2:'s=-0.1 before2:(=0.4 before2:)=-0.4 before2:*=1.2 before2:-=-0.3
before2:.=-0.2 before2:/=-0.6 before2::=-0.1 before2:==-0.2 before2:>=0.5 before2:?=-0.3 before2:@=-0.9 before2:]=0.1 before2:_=-0.4
before2:and=-0.9 before2:by=0.2 before2:caps=-0.4 before2:end=0.6 before2:function=0.1 before2:in=-1.3 before2:initial=-0.1
before2:lower=0.2 before2:mixed=0.1 before2:my=0.4 before2:nation=-0.3 before2:number=-1 before2:of=-0.2 before2:rank=-0.2
before2:role=-0.5 before2:said=-0.2 before2:site=0.3 before2:the=-0.2 before2:thing=1.1 before2:title=0.7 before2:to=-0.1
before2:told=-0.5 before2:was=-0.9 before2:who=0.4 before2:—=0.3 before2:’=-0.3 before2:”=0.2 before:!=0.1 before:"=0.6 before:#=-1.5
before:&=0.3 before:'s=0.4 before:)=0.5 before:,=0.3 before:-=0.2 before:.=-0.4 before:/=-0.5 before::=0.3 before:;=0.1 before:>=0.2
before:?=0.2 before:_=-0.7 before:and=0.3 before:by=0.5 before:cap=-0.8 before:caps=0.5 before:end=-0.6 before:function=0.2 before:in=-0.9
before:kin=0.4 before:lower=0.5 before:mixed=0.3 before:month=0.4 before:my=-0.2 before:number=-1.6 before:of=0.1 before:rank=1
before:role=0.7 before:said=0.1 before:site=-0.6 before:the=-0.3 before:thing=-0.1 before:title=0.7 before:told=0.2 before:was=0.6
before:→=-0.2 begins:G1=-0.9 begins:G2=0.3 begins:e1=0.1 begins:e2=-0.2 begins:f1=0.2 begins:f2=-0.6 begins:g1=-0.3 begins:g2=0.4
begins:g3=0.9 begins:h1=-0.3 begins:h2=0.6 begins:h3=0.9 begins:i3=-0.4 begins:n1=-0.3 begins:n2=0.1 begins:n3=-0.6 begins:o1=-0.7
begins:o2=0.2 begins:o3=-0.3 begins:p1=-0.6 begins:p2=-0.1 begins:u1=0.1 begins:u2=-0.3 begins:w1=-0.3 begins:x1=-0.1 begins:x3=0.2
caps:1=-0.8 caps:2=-1.3 caps:3=0.2 code:1=-0.3 code:2=-0.1 code:3=-0.8 first:Genglish=0.7 first:Gunknown=0.5 first:eenglish=-0.2
first:fenglish=-0.5 first:funknown=0.1 first:genglish=1.3 first:gunknown=1.8 first:henglish=0.8 first:hunknown=0.6 first:ienglish=-0.6
first:iunknown=-0.5 first:nenglish=0.1 first:nunknown=-0.8 first:oenglish=-0.4 first:ounknown=-1 first:penglish=-1.2 first:punknown=0.8
first:uunknown=-0.6 first:wenglish=-0.7 first:wunknown=-0.3 first:xenglish=0.2 first:xunknown=0.1 kinds:G=0.1 kinds:Ge=0.2 kinds:Gf=-0.1
kinds:Gn=0.5 kinds:Gu=0.3 kinds:en=0.4 kinds:f=0.4 kinds:g=-0.2 kinds:gG=0.1 kinds:ge=0.8 kinds:gg=0.8 kinds:gge=0.1 kinds:ggi=0.2
kinds:ggu=0.1 kinds:gh=0.2 kinds:gif=0.1 kinds:gin=-0.3 kinds:giw=0.1 kinds:gn=0.7 kinds:gnw=0.5 kinds:go=0.1 kinds:gp=0.5 kinds:gu=-0.5
kinds:gw=0.8 kinds:gx=-0.2 kinds:h=-0.2 kinds:he=-0.1 kinds:hg=0.2 kinds:hh=0.4 kinds:hin=0.9 kinds:hn=-0.4 kinds:ho=-0.1 kinds:hp=0.4
kinds:hu=0.5 kinds:hw=-0.1 kinds:hx=-0.4 kinds:in=-0.6 kinds:ne=-0.3 kinds:ng=0.8 kinds:nh=0.5 kinds:nhn=0.1 kinds:nin=2 kinds:nng=-0.2
kinds:nnn=-1.5 kinds:no=0.1 kinds:non=-0.9 kinds:nu=-0.2 kinds:nun=-0.3 kinds:nw=-0.5 kinds:nx=0.6 kinds:o=0.3 kinds:oe=0.2 kinds:of=0.2
kinds:og=0.1 kinds:oh=-0.1 kinds:on=-0.4 kinds:onn=-0.5 kinds:oo=-0.3 kinds:ooo=-0.1 kinds:ou=-0.2 kinds:ow=-0.1 kinds:p=-0.1
kinds:pf=-0.2 kinds:pg=-0.5 kinds:pn=-0.2 kinds:uf=0.4 kinds:ug=-0.3 kinds:uh=-0.1 kinds:unn=-0.1 kinds:w=-0.6 kinds:wg=-0.3 kinds:wx=-0.2
kinds:xn=-0.3 kinds:xo=0.4 language:english=0.3 language:unknown=-0.2 last:G=-0.8 last:e=0.9 last:f=0.5 last:g=0.1 last:h=0.3 last:i=-0.4
last:o=-0.5 last:p=0.9 last:u=-0.3 last:w=0.5 last:x=-0.6 lower:1=0.2 lower:2=-0.9 many:1english=0.1 many:1unknown=-0.2 many:2=0.3
many:2english=0.4 many:2unknown=0.1 many:3=0.1 many:3english=0.3 many:3unknown=-0.2 mixed:1=-0.6 odds:-1=-1.4 odds:-2=-1.9 odds:0=-0.9
odds:1=-0.2 odds:10=1.3 odds:11=0.5 odds:12=0.7 odds:2=0.1 odds:3=0.6 odds:4=0.8 odds:5=0.6 odds:6=1.6 odds:7=1.5 odds:8=1.5 odds:9=1.4
people:1=0.2 people:3=0.6 small:1=-0.3 small:2=-1.1 small:3=0.1 things:0=0.3 things:1=0.1 things:2=-0.2 things:3=-1.6 titled=0.7
words:0=-0.8 words:1=0.8 words:2=0.6 words:3=-0.6
`;

type Weights = ReadonlyMap<string, number>;

function read(table: string): Weights {
  return new Map(
    table
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const cut = entry.lastIndexOf('=');
        return [entry.slice(0, cut), Number(entry.slice(cut + 1))];
      }),
  );
}

function sum(features: readonly string[], weights: Weights, bias: number): number {
  let total = bias;
  // What is in no table weighs nothing.
  for (const feature of features) total += weights.get(feature) ?? 0;
  return total;
}

let tokens: Weights | undefined;
let wholes: Weights | undefined;

/** Log-odds that a token of these features is of a name. */
export function tokenOdds(features: readonly string[]): number {
  return sum(features, (tokens ??= read(TOKENS)), TOKEN_BIAS);
}

/** Log-odds that tokens of these features are a name. */
export function wholeOdds(features: readonly string[]): number {
  return sum(features, (wholes ??= read(WHOLES)), WHOLE_BIAS);
}
