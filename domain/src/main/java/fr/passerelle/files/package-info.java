/**
 * Files that people hand in or attach: checked by content, kept outside the web root, served as
 * attachments.
 */
package fr.passerelle.files;
