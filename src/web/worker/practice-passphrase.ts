/** Shown on every screen of practice, so that locking and unlocking can be practised, too. It protects nothing. */
export const PRACTICE_PASSPHRASE = 'lemon boat sun hill cup'
