/** The driver's package states its types only for CommonJS; they are those of better-sqlite3. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Database from 'better-sqlite3'
  export default Database
}
