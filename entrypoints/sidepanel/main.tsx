import { render } from 'preact';
import '../../assets/styles/sidebar.css';
import '../../assets/styles/saving.css';
import '../../assets/styles/feeds.css';
import { SidebarPanel } from './SidebarPanel';

const root = document.getElementById('root');
const tab = new URLSearchParams(location.search).get('tab');
if (root !== null) render(<SidebarPanel tab={tab === null ? null : Number(tab)} />, root);
