/** The part of the EDTF library that we use; it ships no types for its main entry. */
declare module 'edtf' {
  /**
   * Reads a date in EDTF (ISO 8601-2).
   * @throws {Error} When the text is no EDTF.
   */
  export default function edtf(text: string): {
    /** First moment it can mean, UTC milliseconds; not finite where open. */
    min: number;
    /** Last moment it can mean. */
    max: number;
  };
}
