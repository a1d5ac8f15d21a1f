import type { Place, Section } from '#web/navigation/places.ts'

/** Which section of docs/handbook.md tells of a screen, by its title. A screen that is not named here has that of its part of the app. */
const OF_PLACE: Partial<Record<Place['is'], string>> = {
  'plan-page': 'For the child',
  'consent-sheet': 'For the child',
  'rights-sheet': 'For the child',
  slip: 'Asking others',
  'open-packet': 'Asking others',
  directory: 'Asking others',
  listing: 'Asking others',
  'directory-import': 'Asking others',
  match: 'Asking others',
  carers: 'Asking others',
  encounters: 'Before there is a file',
  meet: 'Before there is a file',
  met: 'Before there is a file',
  groups: 'Before there is a file',
  group: 'Before there is a file',
  devices: 'Devices',
  'quick-code': 'Devices',
  passphrase: 'Recovery shares and ways back in',
  'ways-back': 'Recovery shares and ways back in',
  'not-delivered': 'Devices',
  'carry-out': 'Devices',
  'first-sync': 'Devices',
  figures: 'The month',
  supervision: 'Leading',
  instruments: 'Leading',
  erasures: 'What to do when',
}

const OF_PART: Readonly<Record<Section, string>> = {
  today: 'A day',
  children: 'A child’s file',
  'what-happened': 'A day',
  team: 'Leading',
  approvals: 'Leading',
  guidance: 'A child’s file',
  evidence: 'The month',
  people: 'Who does what',
  more: 'What to do when',
}

export const helpFor = (place: Place['is'], part: Section): string => OF_PLACE[place] ?? OF_PART[part]

export const ALL_HELP: readonly string[] = [...new Set([...Object.values(OF_PLACE), ...Object.values(OF_PART)])]
