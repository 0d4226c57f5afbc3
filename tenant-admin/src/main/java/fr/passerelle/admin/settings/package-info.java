/** How a tenant shows itself. */
package fr.passerelle.admin.settings;
