package fr.passerelle.admin.settings;

import fr.passerelle.files.Upload;
import fr.passerelle.tenancy.logo.ChangeLogo;
import fr.passerelle.web.FileReceiver;
import jakarta.inject.Inject;

/** Takes in a logo; the page of the settings shows it. */
public class LogoUploadServlet extends FileReceiver {
  private static final long serialVersionUID = 1;

  @Inject transient ChangeLogo changeLogo;

  @Override
  protected String take(Upload upload) {
    changeLogo.handle(current().actor(), upload);
    return "/admin/t/" + current().tenant().slug() + "/settings?saved";
  }
}
