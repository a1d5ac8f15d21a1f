/**
 * SHA-256 of the account key of a member (docs/sealing.md §3): tells the tries of somebody who holds the account code
 * from those of a stranger. Null until a device of the member has shown it.
 */
export const accountKeys = `
alter table keystore.vaults add column account bytea check (octet_length(account) = 32);
`
