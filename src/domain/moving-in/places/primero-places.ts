import type { SheetHolds } from './place.ts'
import { type FieldPlaces, inPlace, narrow, inWords, placed } from './field-place.ts'

const record = inWords('of-the-record')
/** Beside words of the narrowest part: apart from them it would say that they are there. */
const apart = narrow('of-the-record')
const words = narrow('others-words')
const another = narrow('about-another')
const noAgreement = inWords('no-agreement')
const decided = inWords('somebody-decides')
const happened = inPlace('happened-on')
const suffered = inPlace('exploitation')
const suspect = inPlace('suspect')
const joined = inPlace('number')

/** Numbers of a case in Primero, the one that its people use first. Any of them tells the case from the others. */
export const PRIMERO_NUMBERS = ['case_id_display', 'short_id', 'case_id', 'unique_identifier', 'id'] as const

const NUMBERS = PRIMERO_NUMBERS.join(' ')

interface PrimeroSheet {
  readonly holds: SheetHolds
  readonly fields: FieldPlaces
}

/**
 * Where each field of a child protection case of Primero (CPIMS+) goes: those of its default forms, and those that its
 * programs write themselves. `cases`, and its subforms by their names.
 */
export const PRIMERO_SHEETS: Readonly<Record<string, PrimeroSheet>> = {
  cases: {
    holds: 'children',
    fields: placed(
      [joined, NUMBERS],
      [inPlace('name'), 'name'],
      [inPlace('given-name'), 'name_first'],
      [inPlace('family-name'), 'name_last'],
      [inPlace('called'), 'name_nickname'],
      [inPlace('other-name'), 'name_middle name_other'],
      [inPlace('born'), 'date_of_birth'],
      [inPlace('age'), 'age'],
      [inPlace('estimated'), 'estimated'],
      [inPlace('sex'), 'sex'],
      [inPlace('language'), 'language'],
      [inPlace('nationality'), 'nationality'],
      [inPlace('lives'), 'address_current location_current'],
      [inPlace('phone'), 'telephone_current'],
      [inPlace('opened-on'), 'registration_date'],
      // Whoever cares now is named without what they are to the child.
      [narrow('may-be-a-father'), 'current_name_caregiver name_caregiver nickname_caregiver telephone_caregivers'],
      [narrow('may-be-a-father'), 'telephone_future_caregivers caregiver_age caregiver_dob relationship_caregiver'],
      [
        words,
        `current_care_arrangements_type current_care_arrangement_started_date care_arrangements_type
        care_arrangements_type_other care_arrangements_type_notes care_arrangement_started_date
        child_caregiver_status child_caregiver_reason_change care_arrangements_include_referral_form`,
      ],
      // Why a case is known to anyone, and what is feared for the child.
      [
        suffered,
        `protection_concerns protection_concerns_other protection_status urgent_protection_concern risk_level
        unhcr_protection_code unhcr_needs_codes separation_cause separation_cause_other displacement_status
        date_of_separation location_separation has_incidents`,
      ],
      [inWords('others-words', 'words-health'), 'disability_type disability_special_needs disability_communications'],
      [narrow('a-paper'), 'ration_card_no icrc_ref_no rc_id_no unhcr_id_no unhcr_individual_no un_no national_id_no'],
      [narrow('a-paper'), 'family_number other_id_type other_id_no other_agency_id other_agency_name biometrics_id'],
      [narrow('a-paper'), 'survivor_code_no client_code family_count_no dss_id camp_id tent_number oscar_number'],
      [narrow('a-paper'), 'nfi_distribution_id registry_no registry_id_display registry_name registry_record_id'],
      [words, 'ethnicity sub_ethnicity_1 sub_ethnicity_2 religion country_of_origin maritial_status marital_status'],
      [words, 'occupation address_last location_last telephone_last address_is_permanent registry_location_current'],
      [words, 'tracing_status matched_tracing_request_id wishes_child_family_tracing family_size family_notes'],
      [words, 'family_notes_additional case_type nickname client_summary'],
      // No agreement says whether these may be used, and who reads them.
      [narrow('no-agreement'), 'telephone_child_future telephone_searchable_1 telephone_searchable_2'],
      [narrow('no-agreement'), 'telephone_searchable_3'],
      [
        noAgreement,
        `interview_subject consent_source_other consent_for_services consent_reporting consent_for_tracing
        disclosure_other_orgs consent_info_sharing consent_info_sharing_others unhcr_export_opt_in legitimate_basis`,
      ],
      [narrow('no-agreement'), 'disclosure_deny_details withholding_info_reason withholding_info_other_reason'],
      [
        decided,
        `status workflow case_status_reopened date_closure closure_approved closure_approved_date
        approval_status_closure assessment_approved assessment_approved_date approval_status_assessment
        case_plan_approved case_plan_approved_date approval_status_case_plan case_plan_approval_type
        assessment_due_date case_plan_due_date date_case_plan has_case_plan duplicate hidden_name`,
      ],
      [narrow('somebody-decides'), 'closure_reason closure_reason_other closure_approved_comments'],
      [narrow('somebody-decides'), 'assessment_approved_comments case_plan_approved_comments'],
      [inWords('an-organisation'), 'care_agency_name telephone_agency address_registration location_registration'],
      [
        record,
        `cpims_id case_id_code marked_for_mobile assessment_requested_on record_state enabled module_id owned_by
        owned_by_text owned_by_agency_id owned_by_location owned_by_groups owned_by_agency_office
        reassigned_tranferred_on reassigned_transferred_on assigned_user_names associated_user_names
        database_operator_user_name created_by created_by_full_name created_by_agency created_organization created_at
        previously_owned_by previously_owned_by_agency previously_owned_by_full_name previous_agency posted_at
        last_updated_at last_updated_by last_updated_by_full_name owned_by_full_name record_in_scope alert_count
        flag_count photo photos recorded_audio upload_bid_document other_documents identified_by transfer_status
        reopened_date reopened_user tracing_names sync_status synced_at mark_synced mark_synced_url
        mark_synced_status duplicate_of duplicate_case_id family_id family_id_display family_member_id
        assessment_due_dates case_plan_due_dates followup_due_dates reunification_dates tracing_dates
        service_due_dates consent_individual_transfer`,
      ],
    ),
  },
  family_details_section: {
    holds: 'family',
    fields: placed(
      [inPlace('person'), 'relation_name'],
      [inPlace('relation'), 'relation family_relationship'],
      [
        another,
        `relation_is_caregiver family_relation_is_caregiver relation_nickname relation_is_alive relation_death_details
        relation_age relation_age_estimated relation_date_of_birth relation_sex relation_language relation_religion
        relation_ethnicity relation_sub_ethnicity1 relation_sub_ethnicity2 relation_nationality relation_comments
        relation_occupation relation_address_current relation_address_is_permanent relation_landmark_current
        relation_location_current relation_address_last relation_location_last relation_telephone
        relation_other_family relation_national_id relation_unhcr_individual_id relation_other_id
        relation_identifiers family_relationship_notes family_relationship_additional_notes`,
      ],
      [apart, 'unique_id can_read_record'],
    ),
  },
  care_arrangements_section: {
    holds: 'other',
    fields: placed(
      [happened, 'care_arrangement_started_date'],
      [narrow('may-be-a-father'), 'name_caregiver nickname_caregiver caregiver_age caregiver_dob'],
      [narrow('may-be-a-father'), 'relationship_caregiver'],
      [
        words,
        `child_caregiver_status child_caregiver_reason_change care_arrangements_include_referral_form
        care_arrangements_type care_arrangements_type_other care_arrangements_type_notes care_agency_name`,
      ],
      [apart, 'unique_id'],
    ),
  },
  services_section: {
    holds: 'services',
    fields: placed(
      [happened, 'service_response_day_time'],
      [
        inWords('others-words'),
        `service_response_type service_type service_response_timeframe service_appointment_date
        service_implementing_agency service_provider service_implementing_agency_individual service_status_referred
        service_implemented service_implemented_day_time`,
      ],
      // Where a child is expected.
      [words, 'service_delivery_location service_location service_referral_notes note_on_referral_from_provider'],
      [record, 'unique_id service_record_id'],
    ),
  },
  followup_subform_section: {
    holds: 'visits',
    fields: placed(
      [happened, 'followup_date'],
      [inWords('others-words'), 'followup_type followup_service_type followup_assessment_type followup_needed_by_date'],
      [suffered, 'protection_concern_type'],
      [words, 'followup_comments'],
      [record, 'unique_id'],
    ),
  },
  notes_section: {
    holds: 'other',
    fields: placed([happened, 'note_date'], [words, 'note_subject note_text'], [apart, 'note_created_by unique_id']),
  },
  protection_concern_detail_subform_section: {
    holds: 'other',
    fields: placed(
      [suffered, 'protection_concern_type date_concern_identified concern_details protection_concerns'],
      [apart, 'unique_id'],
    ),
  },
  child_preferences_section: {
    holds: 'other',
    fields: placed(
      [narrow('may-be-a-father'), 'wishes_name wishes_relationship'],
      [words, 'wishes_preference_relocated'],
      [apart, 'unique_id'],
    ),
  },
  cp_case_plan_subform_case_plan_interventions: {
    holds: 'other',
    fields: placed(
      [
        words,
        `intervention_service_to_be_provided case_plan_provider_and_contact_details intervention_service_goal
        case_plan_timeframe intervention_service_success`,
      ],
      [apart, 'unique_id'],
    ),
  },
  tracing_actions_section: {
    holds: 'other',
    fields: placed(
      [happened, 'date_tracing'],
      [words, 'tracing_type address_tracing location_tracing tracing_action_description tracing_outcome'],
      [apart, 'unique_id'],
    ),
  },
  reopened_logs: { holds: 'other', fields: placed([happened, 'reopened_date'], [record, 'reopened_user unique_id']) },
  approval_subforms: {
    holds: 'other',
    fields: placed(
      [happened, 'approval_date'],
      [
        decided,
        `approval_requested_for approval_response_for approval_for_type approval_status approved_by requested_by`,
      ],
      [narrow('somebody-decides'), 'approval_manager_comments'],
      [record, 'unique_id'],
    ),
  },
  transitions: {
    holds: 'other',
    fields: placed(
      [happened, 'created_at'],
      [
        decided,
        `type status to_user_local to_user_remote to_user_local_status to_user_agency transitioned_by transitioned_to
        transitioned_to_agency transitioned_to_remote transitioned_by_user_agency service service_record_id is_remote
        remote type_of_export transfer_status responded_at user_can_accept_or_reject record_access_denied
        authorized_role_unique_id`,
      ],
      [narrow('somebody-decides'), 'notes rejected_reason rejection_note'],
      [noAgreement, 'consent_overridden consent_individual_transfer'],
      [record, 'id record_id record_type unique_id'],
    ),
  },
  flags: {
    holds: 'other',
    fields: placed(
      [happened, 'created_at'],
      [words, 'message unflag_message'],
      [
        apart,
        `id record_id date flagged_by removed system_generated_followup unflagged_by unflagged_date record_type
        record_access_denied`,
      ],
    ),
  },
  incidents: {
    holds: 'other',
    fields: placed(
      [
        suffered,
        `incident_date cp_incident_identification_violence cp_incident_location_type cp_incident_location_type_other
        incident_location cp_incident_timeofday cp_incident_timeofday_actual cp_incident_violence_type
        cp_incident_previous_incidents cp_incident_previous_incidents_description description incident_date_derived
        violation_category age cp_sex sex cp_nationality national_id_no other_id_type other_id_no maritial_status
        educational_status occupation cp_disability_type date_of_first_report`,
      ],
      [
        suspect,
        `cp_incident_abuser_name cp_incident_perpetrator_nationality perpetrator_sex
        cp_incident_perpetrator_date_of_birth cp_incident_perpetrator_age cp_incident_perpetrator_national_id_no
        cp_incident_perpetrator_other_id_type cp_incident_perpetrator_other_id_no
        cp_incident_perpetrator_marital_status cp_incident_perpetrator_occupation
        cp_incident_perpetrator_relationship`,
      ],
      [
        apart,
        `id incident_case_id case_id short_id unique_id cp_case_id incident_id incident_id_display status caseworker_name owned_by owned_by_agency_id
        owned_by_location assigned_user_names created_by created_organization created_at previously_owned_by
        previous_agency module_id record_state has_case_plan enabled last_updated_at`,
      ],
    ),
  },
}

/** Names under which the same subform is written elsewhere. */
const ALSO: Readonly<Record<string, string>> = {
  incident_details: 'incidents',
  family_members: 'family_details_section',
}

export const primeroSheet = (name: string): PrimeroSheet | undefined => {
  const known = ALSO[name] ?? name
  return Object.hasOwn(PRIMERO_SHEETS, known) ? PRIMERO_SHEETS[known] : undefined
}
