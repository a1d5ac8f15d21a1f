import { encodeQR } from 'qr'

/** A QR code to be scanned from another screen; drawn here, black on white in both looks. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 3 })
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  // Points of a long code stay as large as a cheap camera needs them.
  const size = rows.length > 60 ? 280 : 220
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
