/** Weights of the features of names, in log-odds; written by bench/fit-names.js from labeled text. */

/** Log-odds of a token of which nothing is known. */
export const BIAS = -2.9;

const TABLE = `
after2:and=0.5 after2:by=-1 after2:function=-0.3 after2:g0=-0.4 after2:g1=-0.1 after2:g2=1.8 after2:in=-0.1 after2:kin=0.8
after2:month=-0.3 after2:my=0.8 after2:nation=-0.2 after2:org=-0.8 after2:rank=0.5 after2:role=1.2 after2:said=0.6 after2:site=-1.7
after2:the=-0.2 after2:to=0.4 after2:told=0.7 after2:who=1.3 after:!=0.4 after:"=-0.8 after:#=1 after:&=0.4 after:'=0.5 after:'s=1.5
after:(=0.8 after:)=-1.5 after:*=-0.3 after:+=-0.4 after:,=0.6 after:-=0.2 after:.=0.7 after:/=-1 after::=1.2 after:;=-0.8 after:<=-1
after:==-0.8 after:?=3.1 after:@=-0.8 after:[=0.7 after:\\=-0.1 after:]=-0.5 after:_=-0.9 after:\`=-0.4 after:and:l=0.4 after:by:l=-0.7
after:cap=0.4 after:caps=-0.8 after:end=0.7 after:function:c=-1 after:function:l=0.3 after:g0f0=-0.3 after:g0f1=0.3 after:g0f2=1.4
after:g1f0=-0.3 after:g1f1=-1.1 after:g1f2=1.5 after:g2f0=-0.6 after:g2f1=0.4 after:g2f2=1 after:glued=-0.3 after:in:c=0.5 after:in:l=-1
after:initial=2.4 after:line=0.7 after:low=0.8 after:lower=0.6 after:month:c=-0.3 after:month:l=-0.4 after:my:l=1.6 after:nation:c=-0.1
after:number=-0.7 after:of:l=-1.7 after:org:c=-2.5 after:org:l=-0.7 after:particle=0.7 after:rank:c=0.7 after:rank:l=0.6 after:role:c=2.3
after:role:l=-0.8 after:said:c=0.6 after:said:l=2 after:site:c=-2.1 after:the:c=-0.1 after:the:l=-0.4 after:to:c=0.2 after:to:l=-0.3
after:told:c=-0.4 after:told:l=0.3 after:w0=1.5 after:w1=-0.4 after:w1p=-0.6 after:w2=-0.7 after:w2p=-0.8 after:w3=-0.6 after:w3p=0.6
after:was:c=0.4 after:was:l=1.1 after:who:l=0.3 after:{=-1.2 after:|=0.4 after:}=-0.7 after:’=0.7 after:”=-0.1 after:…=-1.3 after:和=-0.3
after:的=-0.4 before2:and=0.5 before2:by=1.5 before2:function=-0.1 before2:g0=-0.4 before2:g1=0.2 before2:g2=1.3 before2:in=-1.6
before2:kin=0.7 before2:month=-0.8 before2:my=1.9 before2:nation=-0.9 before2:of=-0.9 before2:org=-0.1 before2:rank=0.7 before2:role=0.3
before2:said=1.2 before2:site=-0.3 before2:suffix=-0.2 before2:the=-0.5 before2:title=1.7 before2:to=0.2 before2:told=1.2 before2:was=1.3
before2:who=0.8 before:!=-0.4 before:#=1.2 before:&=0.2 before:'=-0.6 before:'s=-0.9 before:(=0.6 before:*=-0.3 before:+=-0.4 before:,=0.5
before:.=1.2 before:/=-0.9 before::=0.4 before:;=-0.2 before:<=-1 before:==-0.4 before:>=0.3 before:?=2.3 before:@=-1.5 before:[=-1
before:]=0.3 before:_=-0.9 before:\`=-0.4 before:and:c=0.4 before:and:l=0.7 before:by:l=0.6 before:cap=0.8 before:caps=0.2 before:end=0.5
before:function:c=-0.9 before:function:l=-0.1 before:g0f0=-0.9 before:g0f1=-1.2 before:g0f2=-0.5 before:g1f0=1 before:g1f1=0.6
before:g1f2=0.4 before:g2f0=2.6 before:g2f1=2.4 before:g2f2=2.8 before:glued=-0.8 before:in:c=-1 before:in:l=-1.9 before:initial=1.9
before:kin:l=0.8 before:line=-1.4 before:low=-0.2 before:lower=0.7 before:mixed=-0.3 before:my:c=-0.3 before:my:l=-0.5
before:nation:c=-1.3 before:number=-1.1 before:of:l=-1.8 before:org:c=-0.4 before:org:l=-0.7 before:particle=1 before:rank:c=-0.4
before:rank:l=0.8 before:role:c=0.1 before:role:l=1.9 before:said:l=2.2 before:site:c=-1.3 before:the:c=-1.3 before:the:l=-1.3
before:title:c=0.4 before:to:c=0.3 before:to:l=-0.2 before:told:c=1.6 before:told:l=1.4 before:w0=1.1 before:w0p=0.1 before:w1=0.1
before:w1p=-0.7 before:w2=0.5 before:w2p=-0.3 before:w3=0.9 before:was:c=0.7 before:was:l=0.8 before:{=-0.4 before:|=-0.4 before:}=-0.3
before:…=-1.3 before:─=-0.2 before:、=-0.1 before:。=-0.1 before:和=-0.2 before:在=-0.3 before:的=-0.2 before:，=-0.1 cap=0.5 caps=-1 ending=0.7
first:g0w0=0.2 first:g0w1=-1.1 first:g0w2=-0.2 first:g0w3=-0.7 first:g1w0=0.8 first:g1w1=-1.2 first:g1w2=-0.6 first:g2w0=1 first:g2w1=-0.2
first:g2w3=1.2 joined=-2.6 low=0.3 mixed=-0.7 place:g0f0=-2.1 place:g0f1=-1.9 place:g0f2=-0.1 place:g1f0=-2.3 place:g1f1=-2.3
place:g1f2=-0.7 place:g2f0=-1.3 place:g2f2=-0.4 self:by=-0.4 self:g0f0w0=-0.2 self:g0f0w1=-1.9 self:g0f0w2=-1.2 self:g0f0w3=-1.5
self:g0f1w0=0.2 self:g0f1w1=-1.7 self:g0f1w2=-0.5 self:g0f1w3=0.6 self:g0f2w0=0.7 self:g0f2w1=-0.7 self:g0f2w2=-0.6 self:g0f2w3=-0.2
self:g1f0w0=1.2 self:g1f0w1=-1.4 self:g1f0w2=-1.7 self:g1f0w3=0.5 self:g1f1w0=1.1 self:g1f1w1=-1.9 self:g1f1w2=-0.8 self:g1f1w3=0.8
self:g1f2w0=1.3 self:g1f2w1=-0.7 self:g1f2w2=-0.2 self:g1f2w3=-0.3 self:g2f0w0=2.5 self:g2f0w2=1.2 self:g2f1w0=2.3 self:g2f1w1=0.5
self:g2f1w2=0.9 self:g2f1w3=2.6 self:g2f2w0=2.6 self:g2f2w1=-0.2 self:g2f2w2=1.2 self:g2f2w3=1.7 self:is=0.2 self:kin=-0.1 self:month=-2.2
self:nation=-3 self:org=-1.8 self:rank=-0.9 self:role=1.6 self:said=-0.3 self:site=-1.1 self:suffix=1.1 self:to=-1.4 self:told=-1.4
self:was=-1.2 short=-0.4
`;

let table: Map<string, number> | undefined;

/** The weight of each feature; what is not in it weighs nothing. */
export function weights(): ReadonlyMap<string, number> {
  table ??= new Map(
    TABLE.trim()
      .split(/\s+/)
      .map((entry) => {
        const cut = entry.lastIndexOf('=');
        return [entry.slice(0, cut), Number(entry.slice(cut + 1))];
      }),
  );
  return table;
}
