import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { askedOf } from '#domain/moving-in/asked-of.ts'
import type { MovingChild } from '#domain/moving-in/plan-moving.ts'
import { accept, type Result } from '#result.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** A child of the list who seems to have a file here. */
export interface KnownAlready {
  readonly child: MovingChild
  readonly file: FileId
}

export interface ReadyToMove {
  /** Children without a file of this list. */
  readonly fresh: readonly MovingChild[]
  /** Rows that have their file, and of these the rows that read differently now. */
  readonly before: number
  readonly differ: readonly number[]
  /** Of the fresh ones. */
  readonly known: readonly KnownAlready[]
}

/** What is here already of these children: their own files, and files that seem to be theirs. Opens nothing. */
export async function whatIsHere(
  device: Device,
  children: readonly MovingChild[],
  today: PlainDate,
  tell: (done: number) => void,
  stopped: () => boolean,
): Promise<Result<ReadyToMove, Refusal>> {
  const here = await device.rowsHere(children.map(({ key, content }) => ({ key, content })))
  if (!here.ok) return here
  const fresh = children.filter((_, at) => here.value[at]?.is === 'new')
  const differ = children.filter((_, at) => here.value[at]?.is === 'differs').map(({ row }) => row)
  const notThese = here.value.flatMap(({ file }) => file ?? [])
  const known: KnownAlready[] = []
  for (const [at, child] of fresh.entries()) {
    if (stopped()) break
    const asked = askedOf(child, today)
    if (!asked) continue
    const likely = await device.alreadyKnown({ ...asked, notThese })
    if (!likely.ok) return likely
    const [first] = likely.value.filter(({ sure }) => sure !== 'possible')
    if (first) known.push({ child, file: first.file })
    tell(at + 1)
  }
  return accept({ fresh, before: children.length - fresh.length, differ, known })
}
