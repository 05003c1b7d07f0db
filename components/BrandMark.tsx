// The same shapes as in the icon, assets/public/icons/icon.svg.
const BACK = 'M12 1h14a5 5 0 0 1 5 5v16a5 5 0 0 1-5 5V11a5 5 0 0 0-5-5H7a5 5 0 0 1 5-5z';
const FRONT = 'M6 8h14a5 5 0 0 1 5 5v13a5 5 0 0 1-5 5H6a5 5 0 0 1-5-5V13a5 5 0 0 1 5-5z';
const QUOTE =
  'M10.8 12l1.5 2.1c-1.8 1.1-2.8 2.3-3 3.7a3.5 3.5 0 1 1-4 3.5c0-4.1 1.8-7.1 5.5-9.3zM20.3 12l1.5 2.1c-1.8 1.1-2.8 2.3-3 3.7a3.5 3.5 0 1 1-4 3.5c0-4.1 1.8-7.1 5.5-9.3z';

/** The mark of Backstory: an earlier page behind the one being read, its quotation opened. Decorative. */
export function BrandMark() {
  return (
    <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="brand-back" d={BACK} />
      <path class="brand-front" d={FRONT} />
      <path class="brand-quote" d={QUOTE} />
    </svg>
  );
}
