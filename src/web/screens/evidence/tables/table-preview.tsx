import type { PreviewProps } from '../release/previews.tsx'

export function TablePreview(_: PreviewProps) {
  return null
}
