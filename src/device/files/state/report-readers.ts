import { all } from '#domain/file/values.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { safeguardingReport } from '#domain/kinds/any/safeguarding-report.ts'
import { p13OutsideTheLine, type Reader } from '#domain/rules/rights/p13-outside-the-line.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import { memberAt } from '#sealing/directory/directory-view.ts'
import { idBytes } from '../../kept/id-text.ts'
import type { Files } from '../files.ts'

type About = readonly ({ readonly member: MemberId } | object)[]

/**
 * What the directory says about a possible reader of a report. Every supervisor supervises every colleague and is granted every child's file, so a
 * supervisor may read only reports that concern neither. Undefined: no colleague of this agency.
 */
export function readerHere(
  open: Files,
  member: MemberId,
  about: About,
  holdsChildsFolders: boolean | undefined,
): Reader | undefined {
  const known = memberAt(open.directory, idBytes(member))
  if (!known || known.removed || known.external) return undefined
  return {
    member,
    supervises: known.roles.includes('supervisor') ? about.flatMap((one) => ('member' in one ? [one.member] : [])) : [],
    holdsChildsFolders,
  }
}

/** Whether somebody may be let into a report that exists or is about to. Whether they hold the child's folders is known only on the device that wrote it. */
export function mayBeLetIn(open: Files, member: MemberId, about: About): Ruling {
  const reader = readerHere(open, member, about, false)
  return reader
    ? p13OutsideTheLine(about, reader)
    : { rule: 'P13', answer: 'refused', missing: ['focal-point-outside-the-line'] }
}

export const reportedIn = (file: CaseFile): About => all(file, safeguardingReport).flatMap(({ body }) => body.about)
