/**
 * When the present incarnation began, by the server's clock in milliseconds: soon after it, devices give back records
 * whose time this server forgot with them. 0 where the database was never set back.
 */
export const incarnationBegun = `
alter table homeward.incarnation add column begun bigint not null default 0;
`
