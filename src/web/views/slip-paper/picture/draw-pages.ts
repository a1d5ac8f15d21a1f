import type { PaperLine } from '../paper-text.ts'
import { wrapLines } from './wrap-lines.ts'

/** Pixels: as wide as a phone shows without scaling it down; a longer slip becomes several pictures. */
const WIDTH = 1080
const TALLEST = 4000
const EDGE = 64
const BETWEEN_PARTS = 36

const STYLES: Readonly<
  Record<
    PaperLine['is'],
    { readonly size: number; readonly weight: number; readonly high: number; readonly indent: number }
  >
> = {
  title: { size: 44, weight: 700, high: 60, indent: 0 },
  head: { size: 36, weight: 700, high: 52, indent: 0 },
  line: { size: 34, weight: 400, high: 50, indent: 0 },
  box: { size: 34, weight: 400, high: 62, indent: 60 },
}

interface DrawnLine {
  readonly is: PaperLine['is']
  readonly text: string
  /** A box is drawn before the first line of its answer only. */
  readonly first: boolean
  readonly above: number
}

export interface PageLook {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly fonts: string
}

/** A page as pictures, drawn line by line on this device: they contain only these lines, and no metadata of place or time. */
export async function drawPages(parts: readonly (readonly PaperLine[])[], look: PageLook): Promise<readonly Blob[]> {
  await document.fonts.ready
  const measure = contextOf(new OffscreenCanvas(1, 1), look)
  const lines = parts.flatMap((part, at) =>
    part.flatMap((line, place) => brokenLines(line, at > 0 && place === 0 ? BETWEEN_PARTS : 0, measure, look)),
  )
  return Promise.all(pagesOf(lines).map((page) => drawPage(page, look)))
}

function brokenLines(
  { is, text }: PaperLine,
  above: number,
  measure: OffscreenCanvasRenderingContext2D,
  look: PageLook,
): readonly DrawnLine[] {
  measure.font = fontOf(is, look)
  const room = WIDTH - 2 * EDGE - STYLES[is].indent
  return wrapLines(text, look.language, (line) => measure.measureText(line).width <= room).map((line, at) => ({
    is,
    text: line,
    first: at === 0,
    above: at === 0 ? above : 0,
  }))
}

const highOf = ({ is, above }: DrawnLine): number => STYLES[is].high + above

function pagesOf(lines: readonly DrawnLine[]): readonly (readonly DrawnLine[])[] {
  const pages: DrawnLine[][] = [[]]
  let high = 0
  for (const line of lines) {
    if (high + highOf(line) > TALLEST - 2 * EDGE) {
      pages.push([])
      high = 0
    }
    pages.at(-1)?.push(line)
    high += highOf(line)
  }
  return pages
}

async function drawPage(lines: readonly DrawnLine[], look: PageLook): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, 2 * EDGE + lines.reduce((sum, line) => sum + highOf(line), 0))
  const context = contextOf(canvas, look)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = context.strokeStyle = '#1a1a1a'
  context.lineWidth = 3
  const start = (inward: number) => (look.direction === 'rtl' ? WIDTH - EDGE - inward : EDGE + inward)
  let y = EDGE
  for (const line of lines) {
    const { size, high, indent } = STYLES[line.is]
    y += line.above
    context.font = fontOf(line.is, look)
    context.fillText(line.text, start(indent), y + (high + size) / 2 - size / 6)
    if (line.is === 'box' && line.first)
      context.strokeRect(start(look.direction === 'rtl' ? size : 0), y + (high - size) / 2, size, size)
    y += high
  }
  return canvas.convertToBlob({ type: 'image/png' })
}

const fontOf = (is: PaperLine['is'], { fonts }: PageLook) =>
  `${String(STYLES[is].weight)} ${String(STYLES[is].size)}px ${fonts}`

function contextOf(canvas: OffscreenCanvas, { direction }: PageLook): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.direction = direction
  context.textAlign = 'start'
  return context
}
