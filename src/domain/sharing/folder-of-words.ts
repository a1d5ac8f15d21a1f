import type { CaseFile } from '../file/case-file.ts'
import type { Folder, MemberId } from '../entry/ids.ts'
import { RISK_AREAS, folderOfRisk, type RiskArea } from '../vocabulary/risk-area.ts'

type Body = Readonly<Record<string, unknown>>

const OF_HELP: Readonly<Record<string, Folder>> = {
  medical: 'health',
  'psychological-psychosocial': 'therapy',
  'legal-justice': 'justice',
  'administrative-documentation': 'status',
}
const OF_RECIPIENT: Readonly<Record<string, Folder>> = {
  hospital: 'health',
  psychologist: 'therapy',
  police: 'justice',
  court: 'justice',
  lawyer: 'justice',
  registry: 'status',
  embassy: 'status',
}

const said = (of: Readonly<Record<string, Folder>>, code: unknown): Folder | undefined =>
  typeof code === 'string' && Object.hasOwn(of, code) ? of[code] : undefined

/** The folder of the leading entry of the same thing: an answer belongs with what it answers. */
function beside(file: CaseFile, kind: string, key: string, value: unknown): Folder | undefined {
  return value === undefined
    ? undefined
    : (file.byKind[kind] ?? []).findLast((entry) => (entry.body as Body)[key] === value && !(entry.id in file.replaced))
        ?.folder
}

/** Folders of this file that each member may open. */
export type Holds = (member: MemberId) => readonly Folder[]

/** Folders that a specialist gets alone. */
const OF_SPECIALISTS: readonly Folder[] = ['health', 'therapy', 'justice', 'status']

/** A nurse's task is about the body: a member who holds one such folder and not `care` could not read it elsewhere. */
function ofDoer(who: unknown, holds: Holds): Folder | undefined {
  if (typeof who !== 'object' || who === null || !('member' in who)) return undefined
  const held = holds(who.member as MemberId)
  const [only, ...more] = OF_SPECIALISTS.filter((folder) => held.includes(folder))
  return held.includes('care') || more.length > 0 ? undefined : only
}

/** The folder of the entry that a task came from. */
const ofEntry = (file: CaseFile, id: unknown): Folder | undefined => {
  const folder = file.entries.find((entry) => entry.id === id)?.folder
  return folder !== undefined && OF_SPECIALISTS.includes(folder) ? folder : undefined
}

/**
 * The folder that the words of a form belong to, by what its codes say that they are about: words about the body go to
 * `health` and are read by its holders (N5), a risk to the folder of its most sensitive fact (P4). A form preselects
 * it; a person may choose another. Undefined: the codes do not say, and what is typed may (`free-text.ts`); else the
 * usual folder of the kind.
 */
export function folderOfWords(file: CaseFile, kind: string, body: Body, holds: Holds = () => []): Folder | undefined {
  switch (kind) {
    case 'referral':
      return said(OF_HELP, body['category']) ?? said(OF_RECIPIENT, body['to'])
    case 'referral-answer':
    case 'referral-chased':
    case 'referral-taken-back':
      return beside(file, 'referral', 'referral', body['referral'])
    case 'service':
      return said(OF_HELP, body['category'])
    case 'what-helped':
      return beside(file, 'service', 'need', body['need']) ?? said(OF_HELP, body['category'])
    case 'task':
      return ofEntry(file, body['from']) ?? ofDoer(body['who'], holds)
    case 'concern':
      return body['about'] === 'body-or-mind' ? 'health' : beside(file, 'concern', 'concern', body['concern'])
    case 'medicine-to-give':
    case 'medicine-given':
      return beside(file, 'medicine-to-give', 'medicine', body['medicine'])
    case 'self-harm':
      return beside(file, 'self-harm', 'crisis', body['crisis'])
    case 'factor':
      return body['is'] === 'risk' ? riskFolder(body['area']) : undefined
    default:
      return undefined
  }
}

const isArea = (area: unknown): area is RiskArea => RISK_AREAS.some((known) => known === area)
const riskFolder = (area: unknown): Folder | undefined => (isArea(area) ? folderOfRisk(area) : undefined)
