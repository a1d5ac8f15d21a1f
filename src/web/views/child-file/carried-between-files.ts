import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { crossedOverIn } from '#domain/kinds/registration/crossed-over.ts'
import { carriedOver, toCarry, type Packet } from '#domain/families/carried-over.ts'
import { relativesFiles } from '#domain/families/what-crosses.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, type Result } from '#result.ts'
import type { FileLine, FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'

export interface CarriedPacket extends Packet {
  readonly view: FileView
}

/** Everything carried between two files that this member can open, whether they gave it or received it. */
export async function readCarriedPackets(device: Device): Promise<Result<readonly CarriedPacket[], Refusal>> {
  const lines = await device.files('packet')
  if (!lines.ok) return lines
  const views = await Promise.all(
    lines.value.filter(({ line }) => crossedOverIn(line) !== undefined).map(({ file }) => device.file(file)),
  )
  return accept(
    views.flatMap((one): CarriedPacket[] => {
      const body = one.ok ? crossedOverIn(one.value.caseFile)?.body : undefined
      // The member who gave it and their supervisors hold `keep`; those who received it hold `read`.
      return one.ok && body
        ? [
            {
              file: one.value.file,
              body,
              view: one.value,
              holders: one.value.grants.filter(({ rights }) => rights.care === 'read').map(({ member }) => member),
            },
          ]
        : []
    }),
  )
}

/** A file of which somebody who works with a relative has something else than was decided, nothing yet, or something whose permission has ended. */
export interface OutdatedCrossing {
  readonly line: FileLine
  readonly into: readonly FileId[]
}

/** Finds the files that this member can bring up to date: only who holds both files can tell. `concerns`: which files this person is told about. */
export async function findOutdatedCrossings(
  device: Device,
  today: PlainDate,
  concerns: (line: FileLine) => boolean,
): Promise<Result<readonly OutdatedCrossing[], Refusal>> {
  const [lines, packets] = [await device.files(), await readCarriedPackets(device)]
  if (!lines.ok) return lines
  if (!packets.ok) return packets
  const held = new Set(lines.value.map(({ file }) => file))
  const behind = await Promise.all(
    lines.value.filter(concerns).map(async (line): Promise<OutdatedCrossing> => {
      const relatives = relativesFiles(line.line)
      const walls =
        relatives === 'not-held'
          ? []
          : relatives.filter(
              ({ file }) =>
                held.has(file) &&
                (toCarry(line.line, file, today) !== null ||
                  packets.value.some(({ body }) => body.from === line.file && body.into === file)),
            )
      const differing = await Promise.all(
        walls.map(async ({ file }) => ((await differs(device, line.file, file, today, packets.value)) ? [file] : [])),
      )
      return { line, into: differing.flat() }
    }),
  )
  return accept(behind.filter(({ into }) => into.length > 0))
}

async function differs(
  device: Device,
  from: FileId,
  into: FileId,
  today: PlainDate,
  packets: readonly Packet[],
): Promise<boolean> {
  const [here, there] = [await device.file(from), await device.file(into)]
  return (
    here.ok &&
    there.ok &&
    carriedOver(here.value.caseFile, { from, into }, today, {
      here: here.value.grants,
      there: there.value.grants,
      packets,
    }).some(({ is }) => is !== 'as-decided')
  )
}
