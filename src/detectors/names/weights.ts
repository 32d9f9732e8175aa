/** Weights of the features of names, in log-odds; written by bench/fit-names.js from labeled text. */

/** Log-odds of a token of which nothing is known. */
const TOKEN_BIAS = -2.7;

const TOKENS = `
after2:and=0.3 after2:by=-0.3 after2:g0=-0.5 after2:g1=-0.5 after2:g2=0.7 after2:greet=0.4 after2:in=-0.1 after2:kin=0.7 after2:month=-0.7
after2:my=0.7 after2:of=-0.2 after2:org=-0.9 after2:rank=0.2 after2:role=0.6 after2:said=0.5 after2:site=-0.8 after2:suffix=-0.1
after2:thing=-0.7 after2:title=-0.1 after2:to=0.2 after2:told=0.3 after2:was=0.4 after2:who=1.3 after:!=0.7 after:"=-0.9 after:#=0.6
after:$=-0.1 after:&=0.7 after:'=0.7 after:'s=1 after:(=0.4 after:)=-1.8 after:*=-0.4 after:+=-0.4 after:,=0.6 after:.=0.8 after:/=-1
after::=1.1 after:;=-0.4 after:<=-0.9 after:==-0.5 after:>=-0.1 after:?=2.2 after:@=-0.7 after:[=0.8 after:\\=-0.1 after:]=-0.4
after:_=-1.4 after:\`=-0.3 after:and:c=0.4 after:and:l=0.7 after:by:c=0.4 after:by:l=-0.5 after:cap=0.4 after:caps=-0.3 after:end=0.6
after:function:c=-0.8 after:function:l=0.2 after:g0f0=-0.6 after:g0f1=0.3 after:g0f2=1.5 after:g1f0=-0.3 after:g1f1=-0.8 after:g1f2=1.8
after:g2f0=-0.1 after:g2f1=0.5 after:g2f2=1.1 after:glued=-0.6 after:greet:l=-0.1 after:in:c=0.5 after:in:l=-0.2 after:initial=1.6
after:is:l=0.4 after:kin:c=-0.4 after:kin:l=0.4 after:line=1.1 after:low=0.9 after:lower=0.1 after:mixed=-1.6 after:month:c=-1.3
after:month:l=-0.6 after:my:c=0.4 after:my:l=1.5 after:nation:c=-0.5 after:number=-1 after:of:l=-0.6 after:org:c=-2.6 after:org:l=-1.4
after:particle=0.1 after:rank:c=0.5 after:rank:l=-0.6 after:role:c=1.6 after:role:l=-1.1 after:said:c=0.5 after:said:l=1.8
after:site:c=-2.2 after:site:l=-0.7 after:the:c=-0.4 after:the:l=-0.1 after:thing:c=-0.9 after:thing:l=-0.5 after:title:c=-0.1
after:to:c=0.1 after:to:l=0.1 after:told:c=-0.5 after:told:l=0.5 after:w0=1.3 after:w0p=-0.3 after:w1=-0.2 after:w1p=-0.9 after:w2=-0.5
after:w2p=-0.6 after:w3=-0.5 after:w3p=0.4 after:was:c=2 after:was:l=1.3 after:who:l=0.6 after:{=-0.6 after:|=0.3 after:}=-0.7
after:~=-0.1 after:–=0.1 after:—=0.1 after:‘=-0.1 after:’=0.9 after:“=0.1 after:…=-1.5 after:→=-0.1 after:和=-0.2 after:的=-0.5
before2:and=0.2 before2:by=1 before2:g0=-0.4 before2:g1=0.3 before2:g2=1.3 before2:in=-1.6 before2:is=0.5 before2:kin=0.8
before2:month=-1.3 before2:my=1 before2:nation=-0.5 before2:of=-0.7 before2:org=-0.1 before2:rank=2.1 before2:role=1.2 before2:said=0.9
before2:site=-0.3 before2:suffix=-0.1 before2:the=-0.5 before2:thing=-0.5 before2:title=2.2 before2:to=-0.1 before2:told=0.6
before2:was=0.7 before2:who=0.6 before:!=-0.9 before:"=0.5 before:#=0.4 before:$=-0.1 before:%=-0.1 before:&=0.6 before:'=0.4 before:(=0.7
before:)=-0.2 before:*=0.3 before:+=-0.6 before:,=0.5 before:.=0.1 before:/=-0.8 before::=0.6 before:;=0.4 before:<=-0.7 before:==-0.8
before:>=0.3 before:?=1.4 before:@=-1.6 before:[=-0.9 before:\\=0.2 before:]=0.3 before:^=1 before:_=-1.2 before:\`=-0.3 before:and:c=0.7
before:and:l=0.6 before:by:c=1.1 before:by:l=0.6 before:cap=0.6 before:caps=0.6 before:end=0.3 before:function:c=-0.5
before:function:l=-0.1 before:g0f0=-0.7 before:g0f1=-1.1 before:g0f2=-0.8 before:g1f0=1 before:g1f1=0.8 before:g1f2=0.3 before:g2f0=2.5
before:g2f1=2.6 before:g2f2=2.8 before:glued=-1.2 before:greet:c=2.1 before:greet:l=0.9 before:in:c=-1.6 before:in:l=-2.2
before:initial=1.3 before:is:c=0.1 before:is:l=-0.1 before:kin:l=1.1 before:line=-1.7 before:low=-0.3 before:lower=0.4 before:mixed=-0.7
before:month:c=-1.3 before:month:l=-0.1 before:my:c=-0.9 before:my:l=-1.3 before:nation:c=-1.7 before:number=-1.5 before:of:c=0.2
before:of:l=-1.3 before:org:c=-1.1 before:org:l=-1.2 before:particle=0.6 before:rank:c=2 before:rank:l=1.3 before:role:c=0.4
before:role:l=2 before:said:c=0.2 before:said:l=1.3 before:site:c=-1.9 before:site:l=-0.5 before:the:c=-1.2 before:the:l=-1.1
before:thing:c=-0.6 before:thing:l=-0.7 before:title:c=1.3 before:to:c=0.3 before:to:l=-0.3 before:told:c=0.1 before:told:l=1 before:w0=1
before:w0p=0.1 before:w1=0.1 before:w1p=-1 before:w2=0.4 before:w2p=-0.4 before:w3=0.7 before:w3p=-0.3 before:was:c=0.7 before:was:l=1.2
before:{=-0.2 before:|=-0.6 before:}=-0.4 before:—=0.5 before:“=-0.4 before:”=-0.2 before:…=-2 before:→=-0.3 before:─=-0.2 before:。=-0.1
before:和=-0.3 before:在=-0.4 before:的=-0.1 before:，=-0.1 cap=0.6 caps=-1.1 ending=0.3 first:g0w0=0.2 first:g0w1=-0.7 first:g0w2=-0.1
first:g0w3=0.1 first:g1w0=0.6 first:g1w1=-0.8 first:g1w2=0.1 first:g1w3=0.4 first:g2w0=0.7 first:g2w1=-0.8 first:g2w3=1.4 joined=-2.2
low=-0.1 mixed=-1 place:g0f0=-2.7 place:g0f1=-1.8 place:g0f2=-0.7 place:g1f0=-2.7 place:g1f1=-2.1 place:g1f2=-1 place:g2f0=-1.7
place:g2f1=-0.7 place:g2f2=-0.5 self:by=-0.9 self:g0f0w0=-0.3 self:g0f0w1=-1.7 self:g0f0w2=-2.1 self:g0f0w3=-1.3 self:g0f1w0=0.6
self:g0f1w1=-2.2 self:g0f1w2=-0.8 self:g0f1w3=0.6 self:g0f2w0=1.3 self:g0f2w1=-0.9 self:g0f2w2=0.2 self:g0f2w3=0.6 self:g1f0w0=1.3
self:g1f0w1=-2.4 self:g1f0w2=-1.6 self:g1f0w3=0.6 self:g1f1w0=1.5 self:g1f1w1=-1.4 self:g1f1w2=-0.7 self:g1f1w3=0.9 self:g1f2w0=1.9
self:g1f2w1=-1.1 self:g1f2w2=-0.5 self:g1f2w3=0.7 self:g2f0w0=3.2 self:g2f0w2=1.2 self:g2f0w3=1.1 self:g2f1w0=3 self:g2f1w1=1.3
self:g2f1w2=1.4 self:g2f1w3=2.8 self:g2f2w0=3.3 self:g2f2w1=-0.1 self:g2f2w2=1.7 self:g2f2w3=1.8 self:greet=-1.8 self:kin=-0.6
self:month=-3 self:nation=-3.1 self:org=-1.7 self:rank=1.4 self:role=0.9 self:said=-0.9 self:site=-0.7 self:suffix=1.9 self:thing=-1.7
self:to=-1.8 self:told=-1.2 self:was=-1.2 short=-0.4 sound:-1=-0.4 sound:-2=-0.9 sound:-3=-0.7 sound:-4=-1.3 sound:0=-0.3 sound:1=0.4
sound:2=0.6 sound:3=0.8 sound:4=0.9
`;

/** Log-odds of tokens that read like a name, of which nothing else is known. */
const WHOLE_BIAS = -0.9;

const WHOLES = `
after2:!=0.3 after2:"=1.4 after2:$=-0.4 after2:%=-0.3 after2:&=0.2 after2:'=0.4 after2:'s=0.2 after2:(=-0.5 after2:)=-0.6 after2:+=-0.1
after2:,=-0.4 after2:-=-0.2 after2:.=-0.1 after2:/=-0.9 after2::=-0.5 after2:;=-0.1 after2:<=-0.5 after2:?=0.2 after2:@=0.1 after2:[=0.4
after2:_=-0.7 after2:and=-0.8 after2:by=0.3 after2:cap=0.1 after2:caps=-0.4 after2:end=0.2 after2:function=0.2 after2:greet=-0.1
after2:in=0.3 after2:initial=1.2 after2:kin=0.4 after2:mixed=-1.3 after2:month=-0.2 after2:my=0.5 after2:nation=-0.3 after2:number=-0.4
after2:of=0.3 after2:org=-0.2 after2:rank=0.5 after2:said=0.2 after2:site=0.2 after2:the=-0.2 after2:thing=-0.2 after2:title=-0.1
after2:told=0.6 after2:was=-0.2 after2:who=0.1 after2:{=-0.1 after2:|=0.6 after2:“=0.1 after2:„=-0.2 after2:…=0.6 after:!=0.3 after:"=0.3
after:#=0.9 after:&=-0.4 after:'=0.9 after:'s=0.1 after:(=-0.2 after:)=-0.2 after:,=0.1 after:-=-0.2 after:.=-0.1 after:/=-0.6 after::=0.3
after:;=-0.5 after:>=1.2 after:?=0.6 after:@=0.5 after:[=0.4 after:_=-0.5 after:by=-0.7 after:cap=-0.9 after:caps=-1.3 after:end=0.1
after:function=0.3 after:initial=-0.5 after:kin=0.3 after:lower=-0.1 after:mixed=0.1 after:month=-0.2 after:my=1 after:number=0.1
after:of=0.9 after:org=-1.6 after:rank=-0.8 after:role=-0.9 after:said=0.6 after:site=-0.5 after:the=-0.2 after:thing=0.5 after:to=0.1
after:told=0.2 after:was=0.6 after:who=0.3 after:|=-0.2 after:—=0.2 after:’=0.4 after:”=0.1 after:…=0.2 again:21=0.1 again:22=0.5
again:23=0.6 again:31=-1.4 again:32=-0.7 again:33=-0.2 before2:!=0.5 before2:"=1.3 before2:#=0.5 before2:$=0.2 before2:%=-0.7
before2:&=0.4 before2:'=0.5 before2:'s=-0.1 before2:(=0.4 before2:)=-0.5 before2:*=1.8 before2:-=-0.1 before2:/=-0.7 before2::=-0.2
before2:;=-0.1 before2:==-0.2 before2:>=0.3 before2:?=-0.5 before2:@=-0.8 before2:]=0.3 before2:_=-0.4 before2:and=-1.1 before2:by=0.3
before2:cap=-0.2 before2:caps=-0.2 before2:end=0.4 before2:greet=1.1 before2:in=-0.8 before2:initial=-0.1 before2:kin=-0.1
before2:lower=0.1 before2:mixed=-0.1 before2:my=0.4 before2:nation=-0.5 before2:number=-1.2 before2:of=0.3 before2:org=0.1
before2:rank=-0.3 before2:role=-0.5 before2:said=-0.5 before2:site=0.1 before2:the=-0.2 before2:thing=1 before2:title=0.7 before2:to=-0.2
before2:told=-1 before2:was=-1.3 before2:who=0.3 before2:—=0.3 before2:’=-0.3 before2:”=0.2 before:!=0.1 before:"=0.7 before:#=-1.7
before:&=0.8 before:'s=0.2 before:)=0.1 before:,=0.4 before:-=0.1 before:.=-0.3 before:/=-0.4 before::=0.3 before:>=0.1 before:?=0.6
before:]=0.5 before:_=-0.5 before:by=0.6 before:cap=-1.2 before:caps=0.2 before:end=-0.6 before:function=0.1 before:greet=-0.2
before:in=-0.8 before:kin=0.4 before:lower=0.5 before:mixed=0.4 before:month=0.5 before:my=-0.3 before:number=-1.3 before:of=0.2
before:org=-0.1 before:rank=0.9 before:role=0.7 before:site=-0.8 before:the=-0.2 before:thing=-0.3 before:title=0.8 before:told=0.7
before:was=0.7 before:–=-0.1 before:→=-0.4 begins:G1=-0.8 begins:G2=0.2 begins:e2=-0.3 begins:f1=0.2 begins:f2=-0.6 begins:g1=-0.3
begins:g2=0.1 begins:g3=1.4 begins:h1=-0.3 begins:h2=0.5 begins:h3=1 begins:i3=-0.4 begins:n1=-0.4 begins:n2=-0.1 begins:n3=-0.8
begins:o1=-0.5 begins:o2=0.1 begins:o3=-0.3 begins:p1=-0.4 begins:p2=-0.2 begins:u1=0.2 begins:u2=-0.4 begins:w1=-0.3 begins:x3=0.1
caps:1=-0.6 caps:2=-1.1 caps:3=0.2 code:1=-0.3 code:2=0.1 code:3=-0.7 first:Genglish=0.6 first:Gunknown=0.6 first:eenglish=0.2
first:eunknown=-0.2 first:fenglish=-0.8 first:funknown=-0.2 first:genglish=1.5 first:gunknown=1.9 first:henglish=0.7 first:hunknown=0.5
first:ienglish=-0.6 first:iunknown=-0.4 first:nenglish=-0.1 first:nunknown=-0.8 first:oenglish=-0.8 first:ounknown=-0.7
first:penglish=-0.8 first:punknown=0.7 first:uenglish=0.1 first:uunknown=-0.6 first:wenglish=-0.3 first:wunknown=-0.2 first:xunknown=0.3
kinds:G=0.1 kinds:Ge=0.2 kinds:Gn=0.6 kinds:Gu=0.2 kinds:en=0.4 kinds:f=0.1 kinds:g=-0.1 kinds:gG=0.1 kinds:ge=1 kinds:gg=0.6
kinds:gge=0.2 kinds:ggi=0.4 kinds:ggu=0.1 kinds:gh=-0.2 kinds:gif=0.3 kinds:gin=-0.3 kinds:gn=0.8 kinds:gnw=0.7 kinds:go=0.2 kinds:gp=0.6
kinds:gu=-0.4 kinds:gw=0.8 kinds:he=-0.1 kinds:hf=0.2 kinds:hg=0.2 kinds:hh=0.4 kinds:hin=1 kinds:hn=-0.6 kinds:hnn=-0.1 kinds:ho=-0.2
kinds:hp=0.4 kinds:hu=0.3 kinds:hx=-0.7 kinds:n=-0.1 kinds:ne=-0.3 kinds:nf=-0.5 kinds:ng=0.8 kinds:nh=0.5 kinds:nhn=0.2 kinds:nin=2
kinds:nn=0.1 kinds:nng=-0.3 kinds:nnn=-1.5 kinds:no=0.3 kinds:non=-1.4 kinds:nu=-0.3 kinds:nun=-0.3 kinds:nw=-0.3 kinds:nx=0.6
kinds:oe=-0.1 kinds:of=0.2 kinds:og=-0.1 kinds:oh=-0.1 kinds:on=-0.4 kinds:onn=-0.6 kinds:oo=-0.2 kinds:ooo=-0.1 kinds:ou=-0.1
kinds:ox=0.2 kinds:p=0.1 kinds:pf=-0.1 kinds:u=-0.1 kinds:uf=0.5 kinds:uh=-0.1 kinds:unn=-0.1 kinds:uu=0.2 kinds:w=-0.4 kinds:wg=0.1
kinds:wn=0.1 kinds:wx=-0.1 kinds:x=-0.1 kinds:xgf=0.3 kinds:xn=-0.2 kinds:xo=0.3 language:english=0.3 language:unknown=-0.2 last:G=-0.8
last:e=1 last:f=0.2 last:g=0.3 last:h=0.3 last:i=-0.5 last:n=-0.1 last:o=-0.9 last:p=1.1 last:u=-0.4 last:w=0.6 last:x=-0.5 lower:1=0.6
lower:2=-0.7 many:1=-0.1 many:1unknown=-0.2 many:2=0.4 many:2english=0.4 many:2unknown=0.1 many:3=0.1 many:3english=0.4 many:3unknown=-0.3
mixed:1=-0.2 mixed:2=-0.3 odds:-1=-1.4 odds:-2=-1.7 odds:0=-1 odds:1=-0.3 odds:10=1.3 odds:11=1.6 odds:12=1.3 odds:3=0.6 odds:4=0.5
odds:5=0.9 odds:6=0.8 odds:7=2.1 odds:8=1.5 odds:9=1.7 one:G:=-0.4 one:G:english=0.1 one:G:people=0.4 one:G:peoplethings=0.6
one:G:things=-0.5 one:e:=0.4 one:e:english=-0.2 one:e:peoplethings=-0.1 one:e:things=-0.4 one:e:unknown=0.2 one:f:=1.6 one:f:english=0.2
one:f:people=0.2 one:f:things=-0.5 one:f:unknown=-0.1 one:g:=0.2 one:g:english=-0.3 one:g:peoplethings=-0.6 one:g:things=0.2
one:g:unknown=0.2 one:h:=0.3 one:h:people=-0.1 one:h:things=-0.3 one:h:unknown=-0.1 one:n:=0.1 one:n:english=0.3 one:n:people=0.2
one:n:peoplethings=-0.6 one:n:things=-0.1 one:n:unknown=-0.2 one:o:english=0.6 one:o:people=1.2 one:o:peoplethings=-0.5 one:o:things=-0.8
one:o:unknown=-0.6 one:p:=0.2 one:p:english=-0.2 one:p:people=-0.5 one:p:unknown=0.3 one:u:=0.5 one:u:english=-0.4 one:u:people=0.5
one:u:peoplethings=-0.6 one:u:things=-0.6 one:u:unknown=0.4 one:w:=0.1 one:w:english=-0.4 one:w:people=-0.4 one:w:peoplethings=-0.3
one:w:things=0.2 one:x:=0.4 one:x:english=0.2 one:x:people=-0.3 one:x:unknown=-0.2 people:1=0.2 people:2=0.1 people:3=0.7 small:1=-0.4
small:2=-0.7 small:3=0.2 things:0=0.4 things:1=-0.1 things:2=-1.6 things:3=-1.6 titled=0.8 words:0=-0.9 words:1=0.8 words:2=0.8
words:3=-0.4
`;

/** Weights of features by their names; `bias` is what there is without any. */
export type Weights = ReadonlyMap<string, number>;

function read(table: string, bias: number): Weights {
  const entries = table
    .trim()
    .split(/\s+/)
    .map((entry): [string, number] => {
      const cut = entry.lastIndexOf('=');
      return [entry.slice(0, cut), Number(entry.slice(cut + 1))];
    });
  return new Map([['bias', bias], ...entries]);
}

/** How the features of a token speak for its being of a name. */
export const tokenWeights = (): Weights => read(TOKENS, TOKEN_BIAS);

/** How the features of tokens as a whole speak for their being a name. */
export const wholeWeights = (): Weights => read(WHOLES, WHOLE_BIAS);
