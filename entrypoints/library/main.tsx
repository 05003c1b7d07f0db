import { render } from 'preact';
import '../../assets/styles/library.css';
import '../../assets/styles/importReport.css';
import '../../assets/styles/feeds.css';
import '../../assets/styles/packs.css';
import '../../assets/styles/readingList.css';
import '../../assets/styles/saving.css';
import { ArchiveDatabase } from '../../lib/store/database';
import { Library } from './Library';

const root = document.getElementById('root');
if (root !== null) render(<Library db={new ArchiveDatabase()} />, root);
