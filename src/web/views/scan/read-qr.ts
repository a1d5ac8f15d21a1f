import { decodeQR } from 'qr/decode.js'

/** A picture wider than this shows a code no better and takes longer to read. */
const WIDEST = 800

/** The text of the QR code in what a camera shows now; null where none can be read in it yet. */
export function readQr(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | null {
  if (video.videoWidth === 0) return null
  const scale = Math.min(1, WIDEST / video.videoWidth)
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)]
  Object.assign(canvas, { width, height })
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  if (!drawing) return null
  drawing.drawImage(video, 0, 0, width, height)
  return qrIn(drawing.getImageData(0, 0, width, height))
}

/** The text of the QR code in this picture; null where there is none. */
export function qrIn(picture: {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}): string | null {
  try {
    return decodeQR(picture)
  } catch (error) {
    // The library throws where a picture has no code that can be read, which most pictures have not.
    if (error instanceof Error) return null
    throw error
  }
}
