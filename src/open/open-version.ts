/** Of the types in this folder, by semantic versioning: the first number rises where a program that compiled before may not any more, or reads something else in the same words. */
export const OPEN_VERSION = '2.0.0'
