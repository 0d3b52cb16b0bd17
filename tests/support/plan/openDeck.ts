import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

export interface OpenedDeck {
  /** Each slide's texts, in the order of the presentation. */
  readonly slides: readonly {
    readonly texts: readonly string[]
    readonly tables: number
    readonly charts: number
  }[]
  /** Each chart's series: name, categories and values as the chart part keeps them. */
  readonly charts: readonly {
    readonly name: string
    readonly categories: readonly string[]
    readonly values: readonly number[]
  }[][]
  /** Shapes that stand out of the slide, in EMU. */
  readonly outside: readonly string[]
}

const SLIDE = { width: 12_192_000, height: 6_858_000 }

/** Opens a .pptx with a zip reader and an XML parser; throws where a part is not well-formed. */
export function openDeck(bytes: Uint8Array): OpenedDeck {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, parse(name, strFromU8(part))]),
  )
  const named = (folder: string) =>
    Object.keys(parts)
      .filter(name => new RegExp(`^ppt/${folder}/[a-z]+\\d+\\.xml$`).test(name))
      .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
      .map(name => parts[name] as Element)
  const slides = named('slides')
  return {
    slides: slides.map(slide => ({
      texts: all(slide, 'a:p')
        .map(p =>
          all(p, 'a:t')
            .map(t => t.textContent ?? '')
            .join(''),
        )
        .filter(text => text !== ''),
      tables: all(slide, 'a:tbl').length,
      charts: all(slide, 'c:chart').length,
    })),
    charts: named('charts').map(chart =>
      all(chart, 'c:ser').map(ser => ({
        name: valuesOf(ser, 'c:tx')[0] ?? '',
        categories: valuesOf(ser, 'c:cat'),
        values: valuesOf(ser, 'c:val').map(Number),
      })),
    ),
    outside: slides.flatMap((slide, i) =>
      all(slide, 'p:graphicFrame')
        .concat(all(slide, 'p:sp'))
        .flatMap(shape => {
          const [off] = all(shape, 'a:off')
          const [ext] = all(shape, 'a:ext').filter(one => one.hasAttribute('cx'))
          const rows = all(shape, 'a:tr').reduce((sum, row) => sum + Number(row.getAttribute('h')), 0)
          const right = Number(off?.getAttribute('x')) + Number(ext?.getAttribute('cx'))
          const bottom = Number(off?.getAttribute('y')) + Math.max(rows, Number(ext?.getAttribute('cy')))
          return right > SLIDE.width || bottom > SLIDE.height ? [`slide ${i + 1}: ${right} × ${bottom}`] : []
        }),
    ),
  }
}

const all = (of: Element, tag: string): Element[] => Array.from(of.getElementsByTagName(tag)) as Element[]

const valuesOf = (ser: Element, tag: string): string[] =>
  all(ser, tag)
    .slice(0, 1)
    .flatMap(one => all(one, 'c:v').map(value => value.textContent ?? ''))

function parse(name: string, text: string): Element {
  const fail = (message: string) => {
    throw new Error(`${name}: ${message}`)
  }
  const errorHandler = { warning: fail, error: fail, fatalError: fail }
  return new DOMParser({ errorHandler }).parseFromString(text, 'text/xml').documentElement
}
