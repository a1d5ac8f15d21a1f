import { type FieldPlace, type FieldPlaces, inPlace, inWords, narrow } from './field-place.ts'

/** Headings of one place, a line each. */
const headed = (...groups: readonly (readonly [FieldPlace, string])[]): FieldPlaces =>
  Object.fromEntries(
    groups.flatMap(([place, lines]) => lines.split('|').map((heading) => [letters(heading), place] as const)),
  )
const letters = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const record = inWords('of-the-record')
const words = narrow('others-words')
const another = narrow('about-another')
const decided = inWords('somebody-decides')

/** Where each column goes that OSCaR writes of its clients, by its English heading. */
export const OSCAR_PLACES: FieldPlaces = headed(
  [inPlace('number'), 'ID'],
  [inPlace('given-name'), 'Given Name (Latin)'],
  [inPlace('family-name'), 'Family Name (Latin)'],
  [inPlace('other-name'), 'Given Name|Given Name (Khmer)|Family Name|Family Name (Khmer)|Given Name (Burmese)'],
  [inPlace('other-name'), 'Family Name (Burmese)|Given Name (Thai)|Family Name (Thai)|Given Name (Nepali)'],
  [inPlace('other-name'), 'Family Name (Nepali)|Nickname'],
  [inPlace('sex'), 'Gender'],
  [inPlace('born'), 'Date of Birth'],
  [inPlace('age'), 'Age'],
  [inPlace('language'), 'Preferred Language'],
  [inPlace('nationality'), 'Nationality'],
  [inPlace('lives'), 'Current Address|House|Street|Village|Commune/Sangkat|District/Khan|Current Province'],
  [inPlace('lives'), 'Address - Village (English)|Address - Village (Khmer)|Address - Commune/Sangkat (English)'],
  [inPlace('lives'), 'Address - Commune/Sangkat (Khmer)|Address - District/Khan (English)'],
  [inPlace('lives'), 'Address - District/Khan (Khmer)|Current Province (English)|Current Province (Khmer)'],
  [inPlace('phone'), 'Client Contact Phone'],
  [inPlace('opened-on'), 'Initial Referral Date'],
  [inPlace('sent-by'), 'Referral Source'],
  [inPlace('exploitation'), 'Child Protection Concerns|History of Harm|History of high-risk behaviours'],
  [inPlace('exploitation'), 'Reason for Family Separation|Type of Trafficking|Location of concern'],
  [inWords('others-words', 'words-health'), 'History of disability and/or illness'],
  [inWords('others-words', 'words-justice'), 'Police interview|Legal consent'],
  // The column does not say who they are to the child.
  [narrow('may-be-a-father'), 'Carer Name|Carer Names|Carer Phone|Carer Email|Primary Carer Name'],
  [narrow('may-be-a-father'), 'Primary Carer Phone Number|Carer Address|Carer Phone Number|Phone Owner'],
  [another, 'Name of Referee|Referee Name|Referee Phone|Referee Phone Number|Referee Email'],
  [another, 'Referee Relationship to client|Neighbor/Friend: Name|Phone Number|Chief of Village: Name'],
  [another, 'Chief of Commune/Commune Council Member: Name|CCWC: Name|DoSAVY: Name|Main School Contact'],
  [another, 'Family ID|Family|Indirect Beneficiaries'],
  [narrow('a-paper'), 'National ID Number|Passport Number|National ID|Birth Certificate|Family Book|Passport'],
  [narrow('a-paper'), 'Temporary Travel Document|Presented ID|ID number'],
  [narrow('no-agreement'), 'Client Email|Phone Number - Alternate|Whatsapp?'],
  [inWords('an-organisation'), 'Referral Source Category|Other Agencies Involved|Agency Name|Donor'],
  [decided, 'Status|NGO Accept Date|NGO Exit Date|Program Streams|Program Enrollment Date|Program Exit Date'],
  [decided, 'Case Worker / Staff|Case Worker|Type of Service|Referred To|Referred From|Date of Referral'],
  [narrow('somebody-decides'), 'Exit Circumstance|Reason For Exit|NGO Exit Note|Other - More Information'],
  [narrow('somebody-decides'), 'Note on referral rejection'],
  [words, 'Relevant Referral Information|Has the client lived in an orphanage|Client Address Type'],
  [words, 'Has the client lived in government care|School Name|Client Birth Province'],
  [words, 'Client Birth Province (English)|Client Birth Province (Khmer)|What3words|Marital Status|Ethnicity'],
  [words, 'Is The Client Rated For ID Poor|ID Poor|Description of the house and a landmark'],
  [inWords('others-words'), 'School Grade|Education Background'],
  [record, 'Custom ID Number1|Custom ID Number2|Created Date|Created By|Referral Received By'],
  [record, 'First Follow-Up By|First Follow-Up Date|Case Note Date|Case Note Type|Time in NGO'],
  [record, 'Time in Custom Program Stream|Number of Care Plan|Care Plan Completed Date|Date of Assessment'],
  [record, 'Date of Custom Assessment|All CSI Assessment|All Custom Assessment|Changelog|Manage'],
  // The days of all scores, in the order of the scores in their columns.
  [inPlace('scored-on'), 'Assessment Completed Date'],
)

/** Headings that only OSCaR has; two of them say that it wrote the sheet. */
export const OSCAR_SURELY: readonly string[] = [
  'Given Name (Latin)',
  'Family Name (Latin)',
  'NGO Accept Date',
  'Custom ID Number1',
  'Custom ID Number2',
  'Case Worker / Staff',
  'Initial Referral Date',
  'First Follow-Up By',
  'Time in NGO',
].map(letters)

/** Abuse and exploitation: words in the narrowest part, whatever the score. */
export const ABUSE_DOMAIN = '3a'

/** A domain of the Child Status Index, alone or with its name: `1A`, `Domain 1A (…)`. */
export const domainIn = (heading: string): string | undefined =>
  /^(?:domain\s+)?([1-6][ab])(?=\W|$)/i.exec(heading.trim())?.[1]?.toLowerCase()

export const oscarHeading = letters

export function oscarPlace(heading: string): FieldPlace | undefined {
  const domain = domainIn(heading)
  if (domain !== undefined) return inPlace(domain === ABUSE_DOMAIN ? 'exploitation' : 'score')
  const plain = letters(heading)
  return Object.hasOwn(OSCAR_PLACES, plain) ? OSCAR_PLACES[plain] : undefined
}
