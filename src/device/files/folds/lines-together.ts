import { due } from '#domain/dues/due.ts'
import { childrenOfSeveral, readTogether } from '#domain/same-child/joined-files.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { FileLine } from '../api.ts'
import type { Files } from '../files.ts'

/** One line a child: files of one child that this member may read as one, under the file that is worked in. */
export function linesTogether(open: Files, lines: readonly FileLine[], day: PlainDate): readonly FileLine[] {
  const joining = lines.filter(({ line }) => 'same-child' in line.byKind)
  if (joining.length < 2) return lines
  const byFile = new Map(joining.map((line) => [line.file, line]))
  const children = childrenOfSeveral(joining.map(({ file, line }) => ({ file, caseFile: line })))
  const byMain = new Map(children.map((child) => [child.main, child]))
  const away = new Set(children.flatMap(({ others }) => others))
  return lines.flatMap((own) => {
    if (away.has(own.file)) return []
    const others = byMain.get(own.file)?.others.flatMap((file) => byFile.get(file) ?? []) ?? []
    if (others.length === 0) return [own]
    const line = readTogether(
      open.kinds,
      own.line,
      others.map(({ file, line: other }) => ({ file, caseFile: other })),
    )
    const received = [own, ...others].flatMap(({ lastReceivedAt }) => lastReceivedAt ?? []).sort()
    return [
      {
        ...own,
        line,
        due: due(open.kinds, line, day),
        unsent: [own, ...others].reduce((sum, { unsent }) => sum + unsent, 0),
        lastReceivedAt: received.at(-1) ?? null,
      },
    ]
  })
}
