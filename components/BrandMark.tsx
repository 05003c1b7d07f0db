/** The mark of Backstory: an earlier page behind the one being read, its quotation opened. Decorative. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path
        class="brand-back"
        d="M10 2h14a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4h-1V7H6V6a4 4 0 0 1 4-4z"
      />
      <path class="brand-front" d="M7 7h16v19a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V11a4 4 0 0 1 4-4z" />
    </svg>
  );
}
