import { offerDownload } from '#web/files/offer-download.ts'

interface Picture {
  readonly svg: SVGSVGElement
  readonly title: string
  /** Colours and what they stand for; none where there is one alone. */
  readonly legend: readonly { readonly colour: string; readonly words: string }[]
  /** Lines under the chart: what it is of. */
  readonly lines: readonly string[]
  readonly name: string
}

const SCALE = 2
const EDGE = 20
const LINE = 20
const INK = '#1b2b2a'

/** Saves a chart as PNG, with its title and what must be read with it. Only of what is out already: drawn on this device from the released counts, and nothing else. */
export async function savePicture({ svg, title, legend, lines, name }: Picture): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * EDGE) * SCALE
  canvas.height = (height + 2 * EDGE + LINE * (legend.length + lines.length + 2)) * SCALE
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('the browser draws no pictures')
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(await imageOf(svg, width, height), EDGE, EDGE + 2 * LINE, width, height)
  pen.fillStyle = INK
  pen.font = 'bold 16px sans-serif'
  pen.fillText(title, EDGE, EDGE + LINE, width)
  pen.font = '12px sans-serif'
  const under = (at: number) => EDGE + height + (at + 2.6) * LINE
  for (const [at, { colour, words }] of legend.entries()) {
    pen.fillStyle = colour
    pen.fillRect(EDGE, under(at) - 10, 12, 12)
    pen.fillStyle = INK
    pen.fillText(words, EDGE + LINE, under(at), width - LINE)
  }
  for (const [at, line] of lines.entries()) pen.fillText(line, EDGE, under(legend.length + at), width)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('the picture could not be made')
  offerDownload(new Uint8Array(await blob.arrayBuffer()), name, 'image/png')
}

async function imageOf(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('font-family', 'sans-serif')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  return image
}
