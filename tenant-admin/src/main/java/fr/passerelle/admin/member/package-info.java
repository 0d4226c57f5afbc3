/** The page of a tenant's members. */
package fr.passerelle.admin.member;
