// What the worlds are made of.
/** Lines of JSON, one for each text. */
export const J=(...t)=>t.map((x,i)=>JSON.stringify({id:i+1,text:x})).join('\n')+'\n';
/** Lines as they are. */
export const C=(...r)=>r.join('\n')+'\n';
/** A table of five rows of numbers that look measured, by a seed. */
export const N=(seed,...cols)=>{let s=seed;const r=[cols.join(',')];for(let i=0;i<5;i++)r.push(cols.map(()=>{s=(s*9301+49297)%233280;return (s/2332.8).toFixed(2)}).join(','));return r.join('\n')+'\n'};
/** JSON as people write it. */
export const O=x=>JSON.stringify(x,null,2)+'\n';
/** A README with metadata of a license. */
export const card=(lic,body,extra='')=>`---\nlicense: ${lic}\n${extra}---\n${body}\n`;
/** Texts of licenses. */
export const MIT=`MIT License\n\nCopyright (c) 2023 the authors\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n`;
export const BY='This work is licensed under the Creative Commons Attribution 4.0 International License. To view a copy of this license, visit https://creativecommons.org/licenses/by/4.0/\n';
export const CC0='To the extent possible under law, the authors have waived all copyright and related or neighboring rights to this dataset (CC0 1.0 Universal). https://creativecommons.org/publicdomain/zero/1.0/\n';
export const ODC='This dataset is made available under the Open Data Commons Attribution License: https://opendatacommons.org/licenses/by/1-0/\n';
export const CDLA='This data is provided under the Community Data License Agreement - Permissive - Version 2.0: https://cdla.dev/permissive-2-0/\n';
/** Adds a world to a list, with what a careful reader would say of it (`want`) and why; `arguable`: a program need not read where it stands. */
export const worldsOf = (worlds, want) => (name, lang, carrier, files, why, arguable) =>
  worlds.push({ name, files, want, why, lang, carrier, ...(arguable ? { arguable: true } : {}) });
