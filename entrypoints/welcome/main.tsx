import { render } from 'preact';
import '../../assets/styles/welcome.css';
import { ArchiveDatabase } from '../../lib/store/database';
import { Welcome } from './Welcome';

const root = document.getElementById('root');
if (root !== null) render(<Welcome db={new ArchiveDatabase()} />, root);
