import type { Place } from './place.ts'

/**
 * Why a field of the standard becomes a note and no fact. `an-organisation`: it describes an office, which is not the
 * child's. `no-agreement`: a list brings none. `somebody-decides`: a death, an end or who carries a child is decided by
 * people here. `a-paper`: a number of a document, which is read from the document. `others-words`: free words, or a code
 * of the standard that no list here has.
 */
export const WHY_A_NOTE = ['an-organisation', 'no-agreement', 'somebody-decides', 'a-paper', 'others-words'] as const
export type WhyANote = (typeof WHY_A_NOTE)[number]

interface InPlace {
  readonly place: Exclude<Place, `words-${string}`>
}
interface AsNote {
  readonly place: Extract<Place, `words-${string}`>
  readonly why: WhyANote
}

const note = (why: WhyANote, place: AsNote['place'] = 'words-care'): AsNote => ({ place, why })
const narrow = (why: WhyANote): AsNote => note(why, 'words-narrow')
const lives: InPlace = { place: 'lives' }
const suffered: InPlace = { place: 'exploitation' }
const suspect: InPlace = { place: 'suspect' }

/** Where each of the 83 fields of HTCDS 2.0 (IOM) goes when a case of it becomes a file. */
export const HTCDS_PLACES: Readonly<Record<string, InPlace | AsNote>> = {
  // The office may be where the child was recruited or exploited: the standard refers to it for both.
  org_Name: narrow('an-organisation'),
  org_ShippingCity: narrow('an-organisation'),
  org_ShippingCountry: narrow('an-organisation'),
  org_ShippingState: narrow('an-organisation'),
  org_ShippingStreet: narrow('an-organisation'),
  org_ShippingPostalCode: narrow('an-organisation'),
  org_ShippingLongitude: narrow('an-organisation'),
  org_ShippingLatitude: narrow('an-organisation'),
  org_Phone: narrow('an-organisation'),
  org_Type: narrow('an-organisation'),

  prs_Salutation: note('others-words'),
  prs_FirstName: { place: 'given-name' },
  prs_MiddleName: { place: 'other-name' },
  prs_SecondName: { place: 'family-name' },
  prs_Birthdate: { place: 'born' },
  prs_Gender: { place: 'sex' },
  prs_Deceased: note('somebody-decides'),
  prs_MaritalStatus: note('others-words'),
  prs_NumberOfChildren: note('others-words'),
  prs_PrimaryLanguage: { place: 'language' },
  prs_SecondaryLanguage: { place: 'language' },
  prs_HighestLevelOfEducation: note('others-words'),
  prs_Citizenship: { place: 'nationality' },
  prs_IdentityNumber: narrow('a-paper'),
  prs_Title: note('others-words'),
  // No agreement says whether it may be used, and who reads it.
  prs_Email: narrow('no-agreement'),
  prs_HomePhone: { place: 'phone' },
  prs_MobilePhone: { place: 'phone' },
  prs_MailingCity: lives,
  prs_MailingCountry: lives,
  prs_MailingState: lives,
  prs_MailingStreet: lives,
  prs_MailingPostalCode: lives,
  prs_MailingLongitude: lives,
  prs_MailingLatitude: lives,

  vic_AgreementToManagePersonalData: note('no-agreement'),
  vic_TraffickingStatus: suffered,
  vic_TraffickingStatusDecisionMakingOrg: suffered,
  vic_RelationshipToTrafficker: suspect,
  vic_AgeWhenTrafficked: suffered,
  vic_RecruitmentWebsitesAndApps: suffered,
  vic_MethodOfRecruitment: suffered,
  vic_LocationOfRecruitment: suffered,
  vic_MethodsOfControl: suffered,
  vic_TypeOfExploitation: suffered,
  vic_ForcedLabourIndustry: suffered,
  vic_TypeOfSexExploitation: suffered,
  vic_LocationOfExploitation: suffered,
  vic_ExploitationWebsitesAndApps: suffered,
  vic_Vulnerabilities: narrow('others-words'),
  vic_DetailsOfVulnerabilities: narrow('others-words'),

  per_RoleInProcess: suspect,
  per_RoleDetails: suspect,

  cas_Status: note('somebody-decides'),
  cas_ReasonForCaseClosure: narrow('somebody-decides'),
  cas_CaseOwner: note('somebody-decides'),
  cas_ReferringOrganisation: { place: 'sent-by' },
  cas_IncomingReferralDate: { place: 'opened-on' },
  cas_ReferringPrimaryCaseWorker: note('others-words'),
  cas_ReasonForIncomingReferral: narrow('others-words'),
  cas_IncomingReferralDetails: narrow('others-words'),
  cas_ReferredOrganisation: note('others-words'),
  cas_ReferredPrimaryCaseWorker: note('others-words'),
  cas_ReasonForOutgoingReferral: narrow('others-words'),
  cas_OutgoingReferralDate: note('others-words'),
  cas_OutgoingReferralDetails: narrow('others-words'),

  cco_CaseComment: narrow('others-words'),

  hte_Longitude: suffered,
  hte_Latitude: suffered,
  hte_City: suffered,
  hte_Country: suffered,
  hte_State: suffered,
  hte_Street: suffered,
  hte_PostalCode: suffered,
  hte_Date: suffered,
  hte_Type: suffered,
  hte_Description: suffered,

  spl_Objectives: narrow('others-words'),
  spl_ActionPlan: narrow('others-words'),
  spl_PlannedEndDate: note('others-words'),
  spl_ActualEndDate: note('others-words'),
  spl_Type: narrow('others-words'),

  con_Consent: note('no-agreement'),
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const BY_LETTERS = new Map(Object.entries(HTCDS_PLACES).map(([id, { place }]) => [letters(id), place]))

/** The place of a heading that holds an id of the standard, alone or above its label; undefined for any other heading. */
export function htcdsPlace(heading: string): Place | undefined {
  const [id = ''] = heading.trim().split(/\s/u)
  return /^[a-z]{3}_/i.test(id) ? BY_LETTERS.get(letters(id)) : undefined
}
