import { BODY } from '@shared/domain/plan-export/deck/measure.ts'
import { blockWidth } from '@shared/domain/plan-export/deck/paginate.ts'
import type { Block, ChartBlock, Slide, TableBlock } from '@shared/domain/plan-export/deck/slide.ts'
import { CELL, columnWidths, rowHeight, TABLE_POINTS } from '@shared/domain/plan-export/deck/tableFit.ts'
import { PARAGRAPH, TEXT_POINTS } from '@shared/domain/plan-export/deck/textFit.ts'
import { unzipSync, zipSync } from 'fflate'
import PptxGenJS from 'pptxgenjs'
import { LOOK, PAGE } from './look.ts'
import { xmlSafe } from './xmlSafe.ts'

export interface DeckFile {
  readonly title: string
  readonly author: string
  /** At the foot of each slide. */
  readonly foot: string
  readonly slides: readonly Slide[]
}

/** Slides as a PowerPoint file with native tables and charts; `onSlide` is told after each one. */
export async function writeDeck(
  { title, author, foot, slides }: DeckFile,
  onSlide: (done: number) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = xmlSafe(title)
  deck.author = xmlSafe(author)
  deck.company = 'Tandem'
  deck.theme = { headFontFace: LOOK.font, bodyFontFace: LOOK.font }
  slides.forEach((slide, i) => {
    const page = deck.addSlide()
    const [first] = slide.blocks
    if (first?.kind === 'cover') writeCover(page, slide, first)
    else {
      writeFrame(page, slide, foot)
      const width = blockWidth(slide.blocks.length)
      slide.blocks.forEach((block, at) => {
        writeBlock(page, block, PAGE.left + at * (width + BODY.gap), width)
      })
    }
    onSlide(i + 1)
  })
  // The library leaves the parts as they are. Packed, a deck of eight slides is 46 kB instead of 219 (measured).
  const parts = unzipSync(new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer))
  return new Uint8Array(zipSync(parts, { level: 6 }))
}

const text = { fontFace: LOOK.font, color: LOOK.ink, margin: 0 } as const

function writeFrame(page: PptxGenJS.Slide, { title, note }: Slide, foot: string): void {
  page.addText(xmlSafe(title), {
    ...text,
    x: PAGE.left,
    y: 0.45,
    w: BODY.width,
    h: 0.55,
    fontSize: 26,
    bold: true,
    fit: 'shrink',
    valign: 'middle',
    objectName: 'Title',
  })
  if (note)
    page.addText(xmlSafe(note), {
      ...text,
      x: PAGE.left,
      y: 1.02,
      w: BODY.width,
      h: 0.35,
      fontSize: 13,
      color: LOOK.second,
      fit: 'shrink',
      valign: 'middle',
    })
  page.addText(xmlSafe(foot), {
    ...text,
    x: PAGE.left,
    y: 7.0,
    w: BODY.width - 1,
    h: 0.3,
    fontSize: 10,
    color: LOOK.second,
    fit: 'shrink',
  })
  page.slideNumber = {
    x: 12.2,
    y: 7.0,
    w: 0.5,
    h: 0.3,
    fontFace: LOOK.font,
    fontSize: 10,
    color: LOOK.second,
    align: 'right',
  }
}

function writeCover(
  page: PptxGenJS.Slide,
  { title, note }: Slide,
  block: Extract<Block, { kind: 'cover' }>,
): void {
  page.background = { color: LOOK.ground }
  const across = { x: PAGE.left, w: BODY.width } as const
  page.addText(xmlSafe(note ?? ''), { ...text, ...across, y: 1.3, h: 0.4, fontSize: 16, color: LOOK.accent })
  page.addText(xmlSafe(title), {
    ...text,
    ...across,
    y: 1.75,
    h: 1.4,
    fontSize: 40,
    bold: true,
    fit: 'shrink',
    valign: 'top',
    objectName: 'Title',
  })
  page.addText(paragraphs(block.lines), {
    ...text,
    ...across,
    y: 3.3,
    h: 2.1,
    fontSize: 18,
    fit: 'shrink',
    valign: 'top',
  })
  page.addText(paragraphs(block.small), {
    ...text,
    ...across,
    y: 5.6,
    h: 1.4,
    fontSize: 11,
    color: LOOK.second,
    fit: 'shrink',
    valign: 'bottom',
  })
}

function writeBlock(page: PptxGenJS.Slide, block: Block, x: number, w: number): void {
  if (block.kind === 'table') writeTable(page, block, x, w)
  else if (block.kind === 'chart') writeChart(page, block, x, w)
  else if (block.lines.length > 0)
    page.addText(paragraphs(block.lines), {
      ...text,
      x,
      y: PAGE.top,
      w,
      h: BODY.height,
      fontSize: TEXT_POINTS,
      paraSpaceAfter: PARAGRAPH * 72,
      fit: 'shrink',
      valign: 'top',
    })
}

const paragraphs = (lines: readonly string[]): PptxGenJS.TextProps[] =>
  lines.map((line, i) => ({
    text: xmlSafe(line),
    options: { breakLine: i < lines.length - 1, rtlMode: isRightToLeft(line) },
  }))

function writeTable(page: PptxGenJS.Slide, block: TableBlock, x: number, w: number): void {
  const { points, widths } = block.larger ?? { points: TABLE_POINTS, widths: columnWidths(block, w) }
  const heads = block.columns.map(column => column.head)
  const align = (i: number) => (block.columns[i]?.align === 'end' ? ('right' as const) : undefined)
  const cell = (value: string, i: number, head: boolean): PptxGenJS.TableCell => ({
    text: xmlSafe(value),
    options: {
      bold: head,
      color: head ? LOOK.second : LOOK.ink,
      align: align(i) ?? (isRightToLeft(value) ? 'right' : 'left'),
      valign: 'top',
      margin: [CELL.between / 2, CELL.side, CELL.between / 2, CELL.side],
      border: [
        { type: 'none' },
        { type: 'none' },
        { type: 'solid', pt: head ? 1 : 0.5, color: head ? LOOK.ink : LOOK.line },
        { type: 'none' },
      ],
    },
  })
  page.addTable(
    [
      heads.map((head, i) => cell(head, i, true)),
      ...block.rows.map(row => row.map((one, i) => cell(one, i, false))),
    ],
    {
      x,
      y: PAGE.top,
      w,
      colW: [...widths],
      rowH: [heads, ...block.rows].map(row => rowHeight(row, widths, points)),
      fontFace: LOOK.font,
      fontSize: points,
      objectName: block.label,
    },
  )
}

function writeChart(page: PptxGenJS.Slide, block: ChartBlock, x: number, w: number): void {
  page.addChart(
    'bar',
    block.series.map(({ name, values }) => ({
      name,
      labels: block.categories.map(xmlSafe),
      values: values.map(value => value ?? 0),
    })),
    {
      x,
      y: PAGE.top,
      w,
      h: BODY.height,
      barDir: 'col',
      barGrouping: 'clustered',
      barGapWidthPct: 60,
      chartColors: block.series.map(({ meaning }) => LOOK.series[meaning]),
      showLegend: block.series.length > 1,
      legendPos: 'b',
      legendFontFace: LOOK.font,
      legendFontSize: 12,
      // Figures over columns closer than that run into each other; the table beside has them.
      showValue: w / (block.categories.length * block.series.length) >= 0.6,
      dataLabelFormatCode: block.format,
      dataLabelFontSize: 10,
      dataLabelFontFace: LOOK.font,
      dataLabelColor: LOOK.ink,
      catAxisLabelFontFace: LOOK.font,
      catAxisLabelFontSize: 11,
      catAxisLabelColor: LOOK.ink,
      valAxisLabelFontFace: LOOK.font,
      valAxisLabelFontSize: 10,
      valAxisLabelColor: LOOK.second,
      valAxisLabelFormatCode: block.format,
      valAxisMinVal: Math.min(0, ...block.series.flatMap(({ values }) => values.map(value => value ?? 0))),
      valGridLine: { color: LOOK.line, size: 0.5 },
      altText: block.label,
      objectName: block.label,
    },
  )
}

const isRightToLeft = (value: string): boolean =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(value)
