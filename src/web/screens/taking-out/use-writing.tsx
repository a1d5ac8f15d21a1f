import { useCallback, useRef, useState } from 'react'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { FileToTakeOut, LeftToTakeOut, PieceWritten } from '#device/packets/api.ts'
import type { PassphraseRefusal, Refusal } from '#device/platform/refusals.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept, type Result } from '#result.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { offerDownload } from '#web/views/import-export/offer-download.ts'

/** Files of one piece at most: each piece is read back whole, also on a small computer. */
const IN_A_PIECE = 50

export type Writing = ReturnType<typeof useWriting>
type Why = Refusal | PassphraseRefusal

/** Writes the pieces of the archive one after another into the downloads of this device. `page`: the file to be drawn now. */
export function useWriting() {
  const [left, setLeft] = useState<LeftToTakeOut | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [page, setPage] = useState<{ view: FileView; drawn: (file: FileToTakeOut) => void } | null>(null)
  const [ended, setEnded] = useState<'whole' | 'stopped' | null>(null)
  const stopped = useRef(false)
  const isStopped = () => stopped.current
  const action = useDeviceAction<'whole' | 'stopped', Why>()
  const draw = useCallback((view: FileView) => new Promise<FileToTakeOut>((drawn) => setPage({ view, drawn })), [])

  const writePiece = async (
    device: Device,
    { files, ...how }: { files: readonly FileId[]; piece: number; passphrase: string; before: number },
  ): Promise<Result<PieceWritten | null, Why>> => {
    const drawn: FileToTakeOut[] = []
    const unread: FileId[] = []
    for (const [at, file] of files.entries()) {
      if (isStopped()) return accept(null)
      const view = await device.file(file)
      if (view.ok) drawn.push(await draw(view.value))
      else if (['damaged', 'not-found', 'grant-ended'].includes(view.code)) unread.push(file)
      else return view
      setDone(how.before + at + 1)
    }
    const made = await device.takeOutPiece({ files: drawn, unread, piece: how.piece, passphrase: how.passphrase })
    if (made.ok) offerDownload(made.value.bytes, `archive-${String(how.piece)}.zip.age`)
    return made
  }

  const all = async (device: Device, passphrase: string, again: boolean): Promise<Result<'whole' | 'stopped', Why>> => {
    for (let from = again; ; from = false) {
      const now = await device.leftToTakeOut({ again: from })
      if (!now.ok) return now
      setLeft(now.value)
      const { total, pieces, files } = now.value
      if (files.length === 0) return accept('whole')
      const before = total - files.length
      setDone(before)
      const made = await writePiece(device, {
        files: files.slice(0, IN_A_PIECE),
        piece: pieces.length + 1,
        passphrase,
        before,
      })
      if (!made.ok) return made
      if (made.value === null) return accept('stopped')
    }
  }

  const these = async (device: Device, passphrase: string, numbers: readonly number[]) => {
    const now = await device.leftToTakeOut({ again: false })
    if (!now.ok) return now
    for (const piece of numbers) {
      const files = now.value.pieces[piece - 1] ?? []
      const made = await writePiece(device, { files, piece, passphrase, before: 0 })
      if (!made.ok) return made
      if (made.value === null) return accept('stopped' as const)
    }
    return all(device, passphrase, false)
  }

  const run = async (write: (device: Device) => Promise<Result<'whole' | 'stopped', Why>>) => {
    stopped.current = false
    setEnded(null)
    const result = await action.run(write)
    setDone(null)
    setPage(null)
    setEnded(result?.value ?? null)
  }
  return {
    left,
    done,
    page,
    ended,
    busy: action.busy,
    refused: action.refused?.code,
    stop: () => {
      stopped.current = true
    },
    /** What is in no piece yet; `again`: everything, as another archive. */
    writeAll: (passphrase: string, again: boolean) => run((device) => all(device, passphrase, again)),
    /** Pieces that were lost, then what is left. */
    writeThese: (passphrase: string, numbers: readonly number[]) => run((device) => these(device, passphrase, numbers)),
  }
}
