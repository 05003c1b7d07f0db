import { welcomeText } from './text';

/** What Backstory does, drawn: a page with marked names, a card over it, earlier pages behind. */
export function WelcomePicture() {
  return (
    <svg class="picture" viewBox="0 0 360 240" role="img" aria-label={welcomeText.picture}>
      <g class="picture-page picture-far">
        <rect x="24" y="34" width="132" height="170" rx="6" transform="rotate(-9 90 119)" />
      </g>
      <g class="picture-page picture-near">
        <rect x="48" y="26" width="132" height="178" rx="6" transform="rotate(-4 114 115)" />
      </g>
      <g class="picture-page">
        <rect x="78" y="20" width="150" height="196" rx="6" />
      </g>
      <g class="picture-headline">
        <rect x="94" y="38" width="112" height="9" rx="2" />
        <rect x="94" y="53" width="78" height="9" rx="2" />
      </g>
      <g class="picture-marked">
        <rect x="92" y="94" width="46" height="12" rx="2" />
        <rect x="92" y="174" width="62" height="12" rx="2" />
      </g>
      <g class="picture-text">
        <rect x="94" y="81" width="116" height="5" rx="2" />
        <rect x="94" y="97" width="42" height="5" rx="2" />
        <rect x="94" y="113" width="110" height="5" rx="2" />
        <rect x="94" y="129" width="117" height="5" rx="2" />
        <rect x="94" y="145" width="96" height="5" rx="2" />
        <rect x="94" y="161" width="112" height="5" rx="2" />
        <rect x="94" y="177" width="58" height="5" rx="2" />
        <rect x="160" y="177" width="46" height="5" rx="2" />
        <rect x="94" y="193" width="70" height="5" rx="2" />
      </g>
      <path class="picture-thread" d="M138 100h50" />
      <g class="picture-card">
        <rect x="188" y="72" width="150" height="92" rx="8" />
      </g>
      <g class="picture-headline">
        <rect x="202" y="86" width="74" height="9" rx="2" />
      </g>
      <g class="picture-text">
        <rect x="202" y="103" width="112" height="5" rx="2" />
        <rect x="214" y="122" width="106" height="5" rx="2" />
        <rect x="214" y="133" width="84" height="5" rx="2" />
        <rect x="214" y="146" width="52" height="4" rx="2" />
      </g>
      <rect class="picture-rule" x="202" y="120" width="3" height="32" rx="1.5" />
    </svg>
  );
}
