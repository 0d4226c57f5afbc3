// Builds icons.svg, the one sprite of all pages, from the Lucide icons that icons.txt names.
// Run: npm pack lucide-static@1.62.0 && tar xzf lucide-static-1.62.0.tgz && node build.mjs package/icons
import { readFileSync, writeFileSync } from 'node:fs'

const here = new URL('.', import.meta.url)
const from = process.argv[2]
const names = readFileSync(new URL('icons.txt', here), 'utf8').split('\n').filter(Boolean)
const symbols = names.map(name => {
  const svg = readFileSync(`${from}/${name}.svg`, 'utf8')
  const strokes = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>'))
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${strokes.replace(/\s+/g, ' ').replace(/ ?\/> ?/g, '/>').trim()}</symbol>`
})
const note = '<!-- Lucide 1.62.0, ISC License, (c) Lucide Icons and Contributors; parts from Feather, MIT, (c) Cole Bemis. -->'
writeFileSync(new URL('../resources/META-INF/resources/passerelle/icons.svg', here),
  `<svg xmlns="http://www.w3.org/2000/svg">${note}\n${symbols.join('\n')}\n</svg>\n`)
