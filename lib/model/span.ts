/** A stretch of text: UTF-16 code unit offsets, `end` exclusive, as `String.prototype.slice` takes them. */
export interface Span {
  start: number;
  end: number;
}
