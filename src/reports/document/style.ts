/** The page's only style; its hash stands in the content security policy. */
export const style = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#555e68;--line:#d3d8de;--paper:#fff;--tint:#f4f6f8;--bar:#2c6e91;--met:#1a6b3a;--unmet:#a61b1b;--unproven:#7a4b00;--na:#555e68}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#a4adb7;--line:#3b434c;--paper:#14181c;--tint:#1d2329;--bar:#5fa8cf;--met:#6fcf97;--unmet:#ff8f8f;--unproven:#f0b35a;--na:#a4adb7}}
*{box-sizing:border-box}
html{font:16px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper)}
:lang(zh){font-family:"Source Han Sans SC","Noto Sans CJK SC","PingFang SC","Hiragino Sans GB","Microsoft YaHei",system-ui,sans-serif;line-height:1.65}
body{margin:0 auto;max-width:68rem;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}
header{border-bottom:3px solid var(--bar);margin-bottom:1.5rem;padding-bottom:1rem}
h1{font-size:1.9rem;line-height:1.2;margin:.2rem 0}
h2{font-size:1.35rem;line-height:1.3;margin:2.4rem 0 .6rem;padding-top:.5rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.2rem 0 .4rem}
p{margin:.5rem 0;max-width:52rem}
.subtitle{color:var(--soft);font-size:1.05rem;margin:0}
.notice{border-left:4px solid var(--unproven);background:var(--tint);padding:.5rem .8rem;max-width:none}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Noto Sans Mono","Noto Sans Mono CJK SC",monospace;font-size:.86em;background:var(--tint);padding:.05em .25em;border-radius:3px;overflow-wrap:anywhere}
pre{background:var(--tint);padding:.6rem .8rem;white-space:pre-wrap;margin:.5rem 0}
pre code{padding:0;background:none}
a{color:var(--bar)}
nav ol{columns:2;list-style:none;padding:0;margin:.4rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:.6rem 0}
dt{color:var(--soft)}
dd{margin:0;min-width:0}
.scroll{overflow-x:auto;margin:.8rem 0;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.45}
caption{text-align:left;font-weight:600;padding:.3rem 0;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line);min-width:4.2rem}
th{background:var(--tint);color:var(--soft);font-weight:600;overflow-wrap:normal}
td.right,th.right{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal}
td.right{white-space:nowrap}
td.name{width:28%}
td.value{white-space:nowrap;text-align:right;font-variant-numeric:tabular-nums;width:1%}
svg.bar{display:block;width:100%;height:.7rem;margin-top:.35rem}
svg.bar .all{fill:var(--tint);stroke:var(--line);stroke-width:.5}
svg.bar .part{fill:var(--bar)}
sup{font-size:.68em;line-height:0;margin-left:.15em}
.verdict{font-weight:600;white-space:nowrap}
.verdict.met{color:var(--met)}.verdict.unmet{color:var(--unmet)}.verdict.unproven,.verdict.stated{color:var(--unproven)}.verdict.not-applicable{color:var(--na)}
.quote{display:block;color:var(--soft)}
td:has(.quote){width:28%}td:has(.quote)~td:last-child{width:22%}
article{border:1px solid var(--line);border-left-width:5px;padding:.2rem .9rem .6rem;margin:1rem 0}
article.error{border-left-color:var(--unmet)}article.warn,article.unproven{border-left-color:var(--unproven)}article.info{border-left-color:var(--bar)}
article h3{margin:.5rem 0}
ol.queries{font-size:.82rem;padding-left:2.4rem}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}nav ol{columns:1}td.value{white-space:normal}}
@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#555e68}}
@media print{
:root{color-scheme:light}
html{font-size:9.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0}
h2,h3,caption{break-after:avoid}
h2{margin-top:1.4rem}
thead{display:table-header-group;break-after:avoid}
tbody tr:first-child{break-before:avoid}
tr,dt,dd,p,.keep{break-inside:avoid}
header dl{break-inside:avoid}
table code{font-size:.94em}
.scroll{overflow:visible}
table{font-size:8pt}
th,td{min-width:0;padding:.2rem .35rem}
ol.queries,ol.queries code{font-size:5.5pt;line-height:1.3}
a{color:inherit;text-decoration:none}
}
`;

/** What charts, wide tables and lines to sign on need besides. */
export const filingStyle = `
figure{margin:1rem 0}
figcaption{font-weight:600;font-size:.95rem}
svg.chart{display:block;width:100%;max-width:44rem;height:auto}
svg.chart text{font-size:13px;fill:var(--ink)}
svg.chart .part{fill:var(--bar)}
svg.chart .open{fill:var(--tint);stroke:var(--bar);stroke-dasharray:4 3}
.unit{color:var(--soft);font-size:.82rem;margin:.2rem 0}
table.wide{font-size:.8rem}
table.wide th,table.wide td{min-width:3rem;padding:.25rem .3rem}
table.wide td:has(code){min-width:10rem}
.signatures dd{margin-bottom:1.6rem}
.signatures .line{display:inline-block;width:11rem;border-bottom:1px solid var(--ink);margin:0 1.5rem 0 .3rem;height:1.2em}
@media (max-width:40rem){figure{overflow-x:auto}svg.chart{width:42rem}td:first-child{min-width:6.5rem}}
@page across{size:A4 landscape;margin:14mm 12mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt;color:#555e68}}
@media print{
.landscape{page:across}
figure,.signatures{break-inside:avoid}
table.wide{font-size:6.6pt}
table.wide th,table.wide td{min-width:0;padding:.15rem .2rem}
table.wide td:has(code){min-width:24mm}
}
`;
