export { openLanguage } from './openLanguage';
