/** Who was sent something new of one file is found by an index. */
export const logOfFile = `
create index access_log_of_file on homeward.access_log (org, file, at) where action = 'delivered';
`
