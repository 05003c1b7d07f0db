/** Files that stand beside saved pages and in archives, and are no articles: pictures, styles, scripts, fonts, sound, film. */
const BESIDE =
  /\.(?:avif|bmp|gif|heic|ico|jpe?g|jfif|png|svgz?|tiff?|webp|css|scss|less|js|mjs|cjs|jsx|ts|tsx|map|wasm|eot|otf|ttf|woff2?|aac|flac|m4a|mp3|oga|ogg|opus|wav|avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm|vtt|swf|cdx|cdxj|idx|pyc|class|o|dll|exe|so|dylib|sig|asc|md5|sha1|sha256|torrent|lnk|url|webloc)(?:\.download)?$/i;

/** Files and folders that systems leave behind. */
const LEFT_BEHIND = /^(?:__macosx|thumbs\.db|desktop\.ini|icon\r|\..*)$/i;

/** Whether a file of this name (with `/` between folders) is of no use as an article and is passed over without a word. */
export function isPassedOver(name: string): boolean {
  const steps = name.split('/');
  return (
    BESIDE.test(name) ||
    steps.some((step) => LEFT_BEHIND.test(step) && step !== '..' && step !== '.')
  );
}
