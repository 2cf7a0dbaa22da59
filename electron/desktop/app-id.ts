/** The program's name among all programs of a computer: in its installers, and to Windows, which shows no notice without. */
export const appId = 'comptoir.desktop';
