import { shownParent } from './pageGeometry';
import { windowOf } from './windowOf';

/**
 * The `z-index` at which a layer of the root element lies just above an element's text: that of the
 * outermost stacking context around the element, `auto` where there is none. The page's own headers,
 * menus and dialogs, which lie above its text, lie above the layer too.
 */
export function stackingLevel(element: Element): string {
  const view = windowOf(element.ownerDocument);
  const root = element.ownerDocument.documentElement;
  let level = 'auto';
  for (let here: Element | null = element; here && here !== root; here = shownParent(here)) {
    const style = view.getComputedStyle(here);
    const parent = shownParent(here);
    const layered =
      style.position !== 'static' || (parent && isFlexOrGrid(view.getComputedStyle(parent)));
    if (layered && style.zIndex !== 'auto') level = style.zIndex;
    else if (makesContext(style)) level = '0';
  }
  // Below zero the page's own background would hide the marks as it hides nothing of the text.
  return level === 'auto' ? level : String(Math.max(0, Number(level)));
}

/** The list of the CSS specifications, as MDN "Stacking context" gives it, but for `z-index`. */
function makesContext(style: CSSStyleDeclaration): boolean {
  return (
    style.position === 'fixed' ||
    style.position === 'sticky' ||
    Number(style.opacity) < 1 ||
    set(style.transform) ||
    set(style.translate) ||
    set(style.scale) ||
    set(style.rotate) ||
    set(style.filter) ||
    set(style.backdropFilter) ||
    set(style.perspective) ||
    set(style.clipPath) ||
    set(style.maskImage) ||
    style.isolation === 'isolate' ||
    (style.mixBlendMode !== 'normal' && set(style.mixBlendMode)) ||
    /paint|layout|strict|content/.test(style.contain) ||
    (style.containerType !== 'normal' && set(style.containerType)) ||
    /transform|opacity|filter|perspective|clip-path|mask|z-index/.test(style.willChange)
  );
}

function set(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none';
}

function isFlexOrGrid(style: CSSStyleDeclaration): boolean {
  return /flex|grid/.test(style.display);
}
