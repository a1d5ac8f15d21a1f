/** What waits in quarantine is found without reading what was settled, which stays for good. */
export const unsettledByIndex = `
create index quarantine_unsettled on homeward.quarantine (org, item) where settled is null;
`
