import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { wrapLines } from '#web/views/slip-paper/picture/wrap-lines.ts'

interface Picture {
  readonly svg: SVGSVGElement
  readonly title: string
  /** Lines under the title: source, audience and date. A person who finds the picture has nothing else. */
  readonly about: readonly string[]
  /** Colours and their meaning; empty for a single colour. */
  readonly legend: readonly { readonly colour: string; readonly words: string }[]
  /** Lines under the chart: what it describes, and what is not in it. */
  readonly lines: readonly string[]
  readonly language: string
  readonly name: string
}

interface Row {
  readonly text: string
  readonly is: 'title' | 'line'
  /** A square of this colour before it. */
  readonly colour?: string
}

const SCALE = 2
const EDGE = 20
const INK = '#1b2b2a'
const INDENT = 20
/** Line height with room for the subscript signs of Khmer and Burmese. */
const STYLES = { title: { weight: 700, size: 16, high: 28 }, line: { weight: 400, size: 12, high: 21 } } as const

/** Saves a chart as PNG, with its title and the notes a reader needs. Only for what is released already: drawn on this device from the released counts only. */
export async function savePicture({ svg, title, about, legend, lines, language, name }: Picture): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const fonts = getComputedStyle(document.body).fontFamily
  const measure = penOf(document.createElement('canvas'))
  const broken = (rows: readonly Row[]) => rows.flatMap((row) => brokenRow(row, width, { measure, fonts, language }))
  const above = broken([{ text: title, is: 'title' }, ...about.map((text) => ({ text, is: 'line' }) as const)])
  const under = broken([
    ...legend.map(({ colour, words }) => ({ text: words, is: 'line', colour }) as const),
    ...lines.map((text) => ({ text, is: 'line' }) as const),
  ])
  const all = [...above, ...under].map(({ text }) => text).join('') + svg.textContent
  await Promise.all(
    Object.values(STYLES).map(({ weight, size }) =>
      document.fonts.load(`${String(weight)} ${String(size)}px ${fonts}`, all),
    ),
  )
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * EDGE) * SCALE
  canvas.height = (heightOf(above) + height + heightOf(under) + 2 * EDGE) * SCALE
  const pen = penOf(canvas)
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  writeRows(pen, above, EDGE, fonts)
  await drawChart(pen, svg, EDGE + heightOf(above), fonts)
  writeRows(pen, under, EDGE + heightOf(above) + height, fonts)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('the picture could not be made')
  offerDownload(new Uint8Array(await blob.arrayBuffer()), name, 'image/png')
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the browser draws no pictures')
  return pen
}

const fontOf = (is: Row['is'], fonts: string) => `${String(STYLES[is].weight)} ${String(STYLES[is].size)}px ${fonts}`
const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { is }) => sum + STYLES[is].high, 0)
const inwardOf = ({ colour }: Row) => (colour === undefined ? 0 : INDENT)

/** Wraps lines longer than the chart is wide; squeezed text would be unreadable. */
function brokenRow(
  row: Row,
  width: number,
  {
    measure,
    fonts,
    language,
  }: { readonly measure: CanvasRenderingContext2D; readonly fonts: string; readonly language: string },
): readonly Row[] {
  measure.font = fontOf(row.is, fonts)
  return wrapLines(row.text, language, (line) => measure.measureText(line).width <= width - inwardOf(row)).map(
    (text, at) => ({ ...row, text, ...(at > 0 && row.colour !== undefined && { colour: 'transparent' }) }),
  )
}

function writeRows(pen: CanvasRenderingContext2D, rows: readonly Row[], top: number, fonts: string): void {
  let y = top
  for (const row of rows) {
    const { size, high } = STYLES[row.is]
    const base = y + (high + size) / 2 - size / 6
    if (row.colour !== undefined) {
      pen.fillStyle = row.colour
      pen.fillRect(EDGE, base - size + 2, size, size)
    }
    pen.fillStyle = INK
    pen.font = fontOf(row.is, fonts)
    pen.fillText(row.text, EDGE + inwardOf(row), base)
    y += high
  }
}

/** Draws the shapes as an SVG image, and the text separately: an SVG image cannot use the app's fonts. */
async function drawChart(pen: CanvasRenderingContext2D, svg: SVGSVGElement, top: number, fonts: string): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  pen.drawImage(await imageOf(svg, width, height), EDGE, top, width, height)
  pen.fillStyle = INK
  for (const text of svg.querySelectorAll('text')) {
    const parts = text.querySelectorAll('tspan')
    for (const part of parts.length > 0 ? parts : [text]) {
      if (part.getNumberOfChars() === 0) continue
      const { x, y } = part.getStartPositionOfChar(0)
      pen.font = `${getComputedStyle(part).fontSize} ${fonts}`
      pen.fillText(part.textContent, EDGE + x, top + y)
    }
  }
}

async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  for (const text of [...copy.querySelectorAll('text')]) text.remove()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}
