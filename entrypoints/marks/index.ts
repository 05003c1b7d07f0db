import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { comeToMeeting } from '../../lib/page/drawnArticle';
import { drawArticle } from './drawArticle';

/**
 * What draws marks and cards. The background puts it beside the article script once a page has been
 * taken for an article, and before it is known what there is to draw.
 */
export default defineUnlistedScript(() => comeToMeeting(globalThis, drawArticle));
