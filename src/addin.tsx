import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
const root = document.getElementById('root');
if (root) createRoot(root).render(<FluentProvider theme={webLightTheme}><Button appearance="primary">Hent</Button></FluentProvider>);
