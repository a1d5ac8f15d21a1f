import { encodeQR } from 'qr'
import { describe, expect, it } from 'vitest'
import { qrIn } from './read-qr.ts'

const CODE = '7K2M-0QXR-11AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-7K2M-0QXR-11AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-7K2M-0QXR-11AB'

/** A QR code as a camera shows it: so many pixels a module, on a wall of this grey, turned upside down or not. */
function pictureOf(rows: readonly (readonly boolean[])[], { pixels = 5, wall = 180, turned = false } = {}) {
  const [side, around] = [rows.length * pixels, 60]
  const width = side + 2 * around
  const data = new Uint8ClampedArray(width * width * 4).fill(wall)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const dark = rows[Math.floor(y / pixels)]?.[Math.floor(x / pixels)] === true
      const at = turned ? (around + side - 1 - y) * width + around + side - 1 - x : (around + y) * width + around + x
      data.fill(dark ? 20 : 235, at * 4, at * 4 + 3)
    }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { width, height: width, data }
}
const drawn = encodeQR(CODE, 'raw', { ecc: 'medium', border: 3 })

describe('a picture of the camera', () => {
  it('without a code, or with half of one, gives nothing', () => {
    expect(qrIn(pictureOf([]))).toBeNull()
    expect(qrIn(pictureOf(drawn.map((row, y) => row.map((dark) => dark && y < drawn.length / 2))))).toBeNull()
  })

  it('with an account code gives it letter by letter, small, dim or upside down', () => {
    expect(qrIn(pictureOf(drawn))).toBe(CODE)
    expect(qrIn(pictureOf(drawn, { pixels: 3, wall: 60 }))).toBe(CODE)
    expect(qrIn(pictureOf(drawn, { turned: true }))).toBe(CODE)
  })

  it('with an account code and what its device says of the list of people gives both, small and dim', () => {
    const both = `${CODE}/${'4MK7'.repeat(58)}4M`
    const rows = encodeQR(both, 'raw', { ecc: 'medium', border: 3 })
    expect(qrIn(pictureOf(rows, { pixels: 3, wall: 60 }))).toBe(both)
  })
})
