import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/styles/sidebar.css';
import { SidebarPanel } from './SidebarPanel';

const root = document.getElementById('root');
if (root !== null) {
  const tab = new URLSearchParams(location.search).get('tab');
  render(<SidebarPanel browser={browser} tab={tab === null ? null : Number(tab)} />, root);
}
