/** The fields of Primero’s default forms for child protection (version 2.15), and those that its programs write, by the sheet in which they come. */
export const PRIMERO_FIELDS: Readonly<Record<string, readonly string[]>> = {
  cases: `
    address_current address_is_permanent address_last address_registration age alert_count
    approval_status_assessment approval_status_case_plan approval_status_closure assessment_approved
    assessment_approved_comments assessment_approved_date assessment_due_date assessment_requested_on
    assigned_user_names associated_user_names case_id case_id_code case_id_display case_plan_approval_type
    case_plan_approved case_plan_approved_comments case_plan_approved_date case_plan_due_date
    case_status_reopened case_type closure_approved closure_approved_comments closure_approved_date
    closure_reason closure_reason_other consent_for_services consent_for_tracing consent_info_sharing
    consent_info_sharing_others consent_reporting consent_source_other country_of_origin cpims_id created_at
    created_by created_by_agency current_care_arrangement_started_date current_care_arrangements_type
    current_name_caregiver database_operator_user_name date_case_plan date_closure date_of_birth
    date_of_separation disability_communications disability_special_needs disability_type
    disclosure_deny_details disclosure_other_orgs displacement_status enabled estimated ethnicity family_id
    family_member_id family_notes family_notes_additional family_number family_size flag_count has_case_plan
    hidden_name icrc_ref_no id identified_by interview_subject language last_updated_at last_updated_by
    legitimate_basis location_current location_last location_registration location_separation maritial_status
    marked_for_mobile matched_tracing_request_id module_id name name_first name_last name_middle name_nickname
    name_other national_id_no nationality occupation other_agency_id other_agency_name other_documents
    other_id_no other_id_type owned_by owned_by_agency_id owned_by_agency_office owned_by_groups
    owned_by_location owned_by_text photo photos previous_agency previously_owned_by
    previously_owned_by_agency protection_concerns protection_concerns_other protection_status ration_card_no
    rc_id_no reassigned_tranferred_on record_in_scope record_state recorded_audio registration_date religion
    risk_level separation_cause separation_cause_other sex short_id status sub_ethnicity_1 sub_ethnicity_2
    telephone_agency telephone_current telephone_last tracing_status transfer_status un_no unhcr_export_opt_in
    unhcr_id_no unhcr_individual_no unhcr_needs_codes unhcr_protection_code unique_identifier
    upload_bid_document urgent_protection_concern wishes_child_family_tracing withholding_info_other_reason
    withholding_info_reason workflow
  `
    .trim()
    .split(/\s+/),
  care_arrangements_section: `
    care_agency_name care_arrangement_started_date care_arrangements_include_referral_form
    care_arrangements_type care_arrangements_type_notes care_arrangements_type_other caregiver_age
    caregiver_dob child_caregiver_reason_change child_caregiver_status name_caregiver nickname_caregiver
    relationship_caregiver
  `
    .trim()
    .split(/\s+/),
  child_preferences_section: `
    wishes_name wishes_preference_relocated wishes_relationship
  `
    .trim()
    .split(/\s+/),
  cp_case_plan_subform_case_plan_interventions: `
    case_plan_provider_and_contact_details case_plan_timeframe intervention_service_goal
    intervention_service_success intervention_service_to_be_provided
  `
    .trim()
    .split(/\s+/),
  family_details_section: `
    family_relation_is_caregiver family_relationship family_relationship_additional_notes
    family_relationship_notes relation relation_address_current relation_address_is_permanent
    relation_address_last relation_age relation_age_estimated relation_comments relation_date_of_birth
    relation_death_details relation_ethnicity relation_identifiers relation_is_alive relation_is_caregiver
    relation_landmark_current relation_language relation_location_current relation_location_last relation_name
    relation_national_id relation_nationality relation_nickname relation_occupation relation_other_family
    relation_other_id relation_religion relation_sex relation_sub_ethnicity1 relation_sub_ethnicity2
    relation_telephone relation_unhcr_individual_id
  `
    .trim()
    .split(/\s+/),
  notes_section: `
    note_created_by note_date note_subject note_text
  `
    .trim()
    .split(/\s+/),
  followup_subform_section: `
    followup_assessment_type followup_comments followup_date followup_needed_by_date followup_service_type
    followup_type
  `
    .trim()
    .split(/\s+/),
  protection_concern_detail_subform_section: `
    concern_details date_concern_identified protection_concern_type
  `
    .trim()
    .split(/\s+/),
  incidents: `
    age assigned_user_names caseworker_name cp_case_id cp_disability_type cp_incident_abuser_name
    cp_incident_identification_violence cp_incident_location_type cp_incident_location_type_other
    cp_incident_perpetrator_age cp_incident_perpetrator_date_of_birth cp_incident_perpetrator_marital_status
    cp_incident_perpetrator_national_id_no cp_incident_perpetrator_nationality
    cp_incident_perpetrator_occupation cp_incident_perpetrator_other_id_no
    cp_incident_perpetrator_other_id_type cp_incident_perpetrator_relationship cp_incident_previous_incidents
    cp_incident_previous_incidents_description cp_incident_timeofday cp_incident_timeofday_actual
    cp_incident_violence_type cp_nationality cp_sex created_by created_organization educational_status
    has_case_plan incident_date incident_location maritial_status module_id national_id_no occupation
    other_id_no other_id_type owned_by owned_by_agency_id owned_by_location perpetrator_sex previous_agency
    previously_owned_by record_state short_id status
  `
    .trim()
    .split(/\s+/),
  reopened_logs: `
    reopened_date reopened_user
  `
    .trim()
    .split(/\s+/),
  transitions: `
    consent_individual_transfer consent_overridden created_at id is_remote notes record_access_denied
    record_id record_type rejected_reason rejection_note remote service service_record_id status
    to_user_agency to_user_local to_user_local_status to_user_remote transitioned_by transitioned_to type
    type_of_export user_can_accept_or_reject
  `
    .trim()
    .split(/\s+/),
  services_section: `
    note_on_referral_from_provider service_appointment_date service_delivery_location service_implemented
    service_implemented_day_time service_implementing_agency service_implementing_agency_individual
    service_location service_provider service_referral_notes service_response_day_time
    service_response_timeframe service_response_type service_status_referred service_type
  `
    .trim()
    .split(/\s+/),
  tracing_actions_section: `
    address_tracing date_tracing location_tracing tracing_action_description tracing_outcome tracing_type
  `
    .trim()
    .split(/\s+/),
  approval_subforms: `
    approval_date approval_for_type approval_manager_comments approval_requested_for approval_response_for
    approval_status approved_by requested_by
  `
    .trim()
    .split(/\s+/),
  flags: `
    created_at date flagged_by id message record_access_denied record_id record_type removed
    system_generated_followup unflag_message unflagged_by unflagged_date
  `
    .trim()
    .split(/\s+/),
}
