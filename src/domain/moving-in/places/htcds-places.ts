import type { Place } from './place.ts'
import { type FieldPlaces, inPlace, narrow, inWords } from './field-place.ts'

const lives = inPlace('lives')
const suffered = inPlace('exploitation')
const suspect = inPlace('suspect')

/** Where each of the 83 fields of HTCDS 2.0 (IOM) goes when a case of it becomes a file. */
export const HTCDS_PLACES: FieldPlaces = {
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

  prs_Salutation: inWords('others-words'),
  prs_FirstName: { place: 'given-name' },
  prs_MiddleName: { place: 'other-name' },
  prs_SecondName: { place: 'family-name' },
  prs_Birthdate: { place: 'born' },
  prs_Gender: { place: 'sex' },
  prs_Deceased: inWords('somebody-decides'),
  prs_MaritalStatus: inWords('others-words'),
  prs_NumberOfChildren: inWords('others-words'),
  prs_PrimaryLanguage: { place: 'language' },
  prs_SecondaryLanguage: { place: 'language' },
  prs_HighestLevelOfEducation: inWords('others-words'),
  prs_Citizenship: { place: 'nationality' },
  prs_IdentityNumber: narrow('a-paper'),
  prs_Title: inWords('others-words'),
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

  vic_AgreementToManagePersonalData: inWords('no-agreement'),
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

  cas_Status: inWords('somebody-decides'),
  cas_ReasonForCaseClosure: narrow('somebody-decides'),
  cas_CaseOwner: inWords('somebody-decides'),
  cas_ReferringOrganisation: { place: 'sent-by' },
  cas_IncomingReferralDate: { place: 'opened-on' },
  cas_ReferringPrimaryCaseWorker: inWords('others-words'),
  cas_ReasonForIncomingReferral: narrow('others-words'),
  cas_IncomingReferralDetails: narrow('others-words'),
  cas_ReferredOrganisation: inWords('others-words'),
  cas_ReferredPrimaryCaseWorker: inWords('others-words'),
  cas_ReasonForOutgoingReferral: narrow('others-words'),
  cas_OutgoingReferralDate: inWords('others-words'),
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
  spl_PlannedEndDate: inWords('others-words'),
  spl_ActualEndDate: inWords('others-words'),
  spl_Type: narrow('others-words'),

  con_Consent: inWords('no-agreement'),
}

const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
const BY_LETTERS = new Map(Object.entries(HTCDS_PLACES).map(([id, { place }]) => [letters(id), place]))

/** The place of a heading that holds an id of the standard, alone or above its label; undefined for any other heading. */
export function htcdsPlace(heading: string): Place | undefined {
  const [id = ''] = heading.trim().split(/\s/u)
  return /^[a-z]{3}_/i.test(id) ? BY_LETTERS.get(letters(id)) : undefined
}
